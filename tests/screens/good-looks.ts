import type { Browser, Page } from '@playwright/test';
import { expect } from 'vitest';
import { expectNothingAmiss } from '../ui/expect-nothing-amiss.ts';
import { openPage } from './opened-page.ts';
import type { StartedWeb } from './started-web.ts';

/** How somebody sits before a screen. */
export interface Look {
  locale: 'ja-JP' | 'en-GB';
  width: 1440 | 390;
  colorScheme: 'light' | 'dark';
}

/** Each language, width and scheme at least once. */
export const LOOKS: readonly Look[] = [
  { locale: 'ja-JP', width: 1440, colorScheme: 'light' },
  { locale: 'en-GB', width: 390, colorScheme: 'dark' },
];

/** Opens a screen, goes on as `act` says, and expects that nothing is cut off, axe finds nothing and the console stays quiet. */
export async function expectGoodLooks(
  browser: Browser,
  web: StartedWeb,
  path: string,
  name: string,
  { locale, width, colorScheme }: Look,
  act: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const page = await openPage(browser, {
    storageState: web.signedIn,
    locale,
    colorScheme,
    viewport: { width, height: 900 },
  });
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => void complaints.push(error.message));
  const answer = await page.goto(web.url + path);
  await act(page);
  await expectNothingAmiss(page, `screens/${name}-${locale}-${width}-${colorScheme}`);
  expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
  // A screen that says "not here" is itself a complaint of the console.
  expect(complaints.slice(answer?.ok() ? 0 : 1)).toEqual([]);
  await page.context().close();
}
