import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { expect } from 'vitest';
import { openPage } from './opened-page.ts';
import type { StartedWeb } from './started-web.ts';

const FOLDER = join(tmpdir(), 'anpi-screens');

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
  await page.goto(web.url + path);
  await act(page);
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}-${locale}-${width}-${colorScheme}.png`), fullPage: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
}
