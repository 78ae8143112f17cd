import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';

/** Keeps a picture of a page, whole unless told otherwise, where people find it for a look: `anpi-pictures/NAME.jpg` in the system's temp folder. */
export async function keepPicture(page: Page, name: string, fullPage = true): Promise<void> {
  const path = join(tmpdir(), 'anpi-pictures', `${name}.jpg`);
  mkdirSync(dirname(path), { recursive: true });
  // Compressing it as PNG takes three times as long.
  await page.screenshot({ path, fullPage, type: 'jpeg', quality: 85 });
}
