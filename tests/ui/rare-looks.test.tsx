import type { Browser } from '@playwright/test';
import type { ReactElement } from 'react';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BoardSnapshot, noCounts } from '#lib/domain/board.ts';
import { BUCKETS } from '#lib/domain/standing.ts';
import { auditOf } from './audit.ts';
import { openBrowser, withoutBrowser } from './chromium.ts';
import { exampleBoard } from './example-board.ts';
import { URGENT } from './example-people.ts';
import { Gallery } from './gallery.tsx';
import { beyondTheEdge, openPage } from './look.ts';
import { ExampleView, pageOf } from './pages.tsx';
import { keepPicture } from './picture.ts';

const board = exampleBoard();
const onlyIn = (bucket: (typeof BUCKETS)[number]): BoardSnapshot => {
  const counts = noCounts().with(BUCKETS.indexOf(bucket), 1284);
  const quiet = { curve: [], routes: {}, conflicts: 0, openHelp: 0, departments: [], sites: [] };
  return { ...board, ...quiet, counts, answered: bucket === 'safe' ? 1284 : 0 };
};
const view = (snapshot: BoardSnapshot, people: typeof URGENT | null = []) => (
  <ExampleView language="ja" snapshot={snapshot} people={people} />
);

describe.skipIf(withoutBrowser)(`rarer sights${withoutBrowser ? ` (${withoutBrowser})` : ''}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  const look = async (name: string, body: ReactElement) => openPage(browser, name, pageOf('ja', name, body));

  test('a round that has just opened says that nobody has called yet, and that nothing is known of the silent', async () => {
    const page = await look('just-opened', view({ ...onlyIn('not_asked'), asOf: board.openedAt! }));
    await keepPicture(page, 'board/just-opened');
    expect(await page.locator('.empty').first().textContent()).toContain('無回答の 1,284人のことは分かりません');
    expect(await page.locator('.rate').textContent()).toBe('0.0%');
    expect(await auditOf(page)).toEqual([]);
  });

  test('a closed round in which everybody is safe says when it ended', async () => {
    const page = await look('all-safe', view({ ...onlyIn('safe'), state: 'closed', closedAt: board.asOf }));
    await keepPicture(page, 'board/all-safe');
    expect(await page.locator('.rate').textContent()).toBe('100.0%');
    expect(await page.locator('.mode-times').textContent()).toContain('終了14:44');
  });

  test('on paper the phone numbers and the time of the numbers stay, the controls go', async () => {
    const page = await look('paper', view(board, URGENT));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 760, height: 1000 });
    await keepPicture(page, 'board/paper');
    expect(await page.locator('.nav, .live, .twist').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.strip-tel').first().isVisible()).toBe(true);
    expect(await page.locator('.mode-now time').isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  });

  test.each([1440, 390])('every component at %i px stays inside the page and passes the audit', async (width) => {
    const page = await look('gallery', <Gallery language="ja" />);
    await page.setViewportSize({ width, height: 900 });
    await keepPicture(page, `board/gallery-${width}`);
    expect(await beyondTheEdge(page)).toEqual([]);
    expect(await auditOf(page)).toEqual([]);
  });
});
