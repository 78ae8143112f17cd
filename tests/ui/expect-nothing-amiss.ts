import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import { auditOf } from './audit.ts';
import { beyondTheEdge } from './look.ts';
import { keepPicture } from './picture.ts';

/** Keeps a picture of a page for a look, and expects that nothing is cut off sideways and axe finds nothing. */
export async function expectNothingAmiss(page: Page, picture: string): Promise<void> {
  // Where a step scrolled the page, its fixed head lies over whatever is beneath, in the picture and for axe.
  await page.evaluate(() => window.scrollTo(0, 0));
  await keepPicture(page, picture);
  expect(await beyondTheEdge(page)).toEqual([]);
  expect(await auditOf(page)).toEqual([]);
}
