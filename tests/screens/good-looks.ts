import type { Browser, Page } from '@playwright/test';
import { expect } from 'vitest';
import { expectNothingAmiss } from '../ui/expect-nothing-amiss.ts';
import { openPage } from './opened-page.ts';
import type { StartedWeb } from './started-web.ts';

/** How somebody sits before a screen. */
export interface Look {
  locale: 'ja-JP' | 'en-GB';
  width: 1440 | 768 | 390;
  colorScheme: 'light' | 'dark';
}

/** Each language, width and scheme at least once. */
const PAIR: readonly Look[] = [
  { locale: 'ja-JP', width: 390, colorScheme: 'dark' },
  { locale: 'en-GB', width: 1440, colorScheme: 'light' },
];

const EVERY: readonly Look[] = (['ja-JP', 'en-GB'] as const).flatMap((locale) =>
  ([1440, 768, 390] as const).flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ locale, width, colorScheme })),
  ),
);

/** How each screen is looked at: a pair of looks every day, every one of them in the long form. */
export const LOOKS: readonly Look[] = process.env.CHAOS === 'long' ? EVERY : PAIR;

type Storage = StartedWeb['signedIn'];

interface Window {
  storage: Storage;
  locale: string;
  page: Page;
}

const windows = new WeakMap<Browser, Window[]>();

/** The window of somebody is used again: opening one takes longer than looking through it. */
async function windowOf(browser: Browser, locale: string, storage: Storage): Promise<Page> {
  const open = windows.get(browser) ?? [];
  windows.set(browser, open);
  const known = open.find((each) => each.storage === storage && each.locale === locale);
  if (known) return known.page;
  const page = await openPage(browser, { storageState: storage, locale });
  open.push({ storage, locale, page });
  return page;
}

/** Opens a screen, goes on as `act` says, and expects that nothing is cut off, axe finds nothing and the console stays quiet. */
export async function expectGoodLooks(
  browser: Browser,
  web: StartedWeb,
  path: string,
  name: string,
  { locale, width, colorScheme }: Look,
  act: (page: Page) => Promise<void> = async () => {},
  storage: Storage = web.signedIn,
): Promise<void> {
  const page = await windowOf(browser, locale, storage);
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => void complaints.push(error.message));
  const answer = await page.goto(web.url + path);
  await act(page);
  await expectNothingAmiss(page, `screens/${name}-${locale}-${width}-${colorScheme}`);
  expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
  // A screen that says "not here" is itself a complaint of the console.
  expect(complaints.slice(answer?.ok() ? 0 : 1)).toEqual([]);
  page.removeAllListeners();
}
