import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addTallies } from '#db/stores/ledger/standings.ts';
import { insertRows } from '#db/write-rows.ts';
import { chunks } from '#lib/base/chunks.ts';
import type { TallyLine } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from './started-web.ts';

const DIVISIONS = 50;
const SECTIONS = 99;
const MOST_SCRIPT_BYTES = 170 * 1024;
const FIRST_PAINT_MS = 1_000;

const without = withoutBrowser ?? withoutBuild;

describe.skipIf(without)(`a board of five thousand departments${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let page: Page;
  let roundId: string;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    roundId = await askManyDepartments(web);
    page = await openPage(browser, { storageState: web.signedIn });
    await page.goto(`${web.url}/board`);
    await page.locator('.live-live').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  test('sends at most 170 KB of script, compressed', async () => {
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
        .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
    );
    expect(scripts.length).toBeGreaterThan(2);
    expect(scripts.every((bytes) => bytes > 0)).toBe(true);
    expect(scripts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  });

  test('paints first in less than a second', async () => {
    const times: number[] = [];
    // Whatever else the machine does at the moment is not the board's: the quickest of some tries is its own time.
    while (times.length < 5 && !times.some((ms) => ms < FIRST_PAINT_MS)) {
      await page.reload();
      await page.locator('.live-live').waitFor();
      times.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]!.startTime));
    }
    expect(Math.min(...times)).toBeLessThan(FIRST_PAINT_MS);
  });

  test('draws some eighty rows, and one page more for every press', async () => {
    const rows = page.locator('.tree tbody tr');
    const before = await rows.count();
    expect(before).toBeLessThan(90);
    await page.getByRole('button', { name: '第20部 の下の部署を開く' }).click();
    expect((await rows.count()) - before).toBe(41);
    await page.getByRole('button', { name: '次の 40部署' }).first().click();
    expect(await rows.count()).toBeLessThan(before + 41 + 41);
  });

  test('follows an answer within a second, though every department is known to the page', async () => {
    const answered = page.locator('.tally-rate .of b');
    const before = await answered.textContent();
    await web.ctx.db.write((tx) => addTallies(web.ctx.db, tx, roundId, answerIn('d-7-7')));
    await expect.poll(() => answered.textContent(), { timeout: 5_000 }).not.toBe(before);
  });
});

/** Fifty divisions of a hundred departments, ten people in each, asked by a real round; gives its id. */
async function askManyDepartments({ ctx }: StartedWeb): Promise<string> {
  const { db } = ctx;
  await seedPeople(ctx, [{ employeeNumber: 'E1' }]);
  const round = { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY } as const;
  const roundId = await openRound(ctx, round, 'test');
  await fillRounds(ctx);
  const numbers = (n: number) => Array.from({ length: n }, (_, i) => i);
  const divisions = numbers(DIVISIONS).map((i) => ({
    id: `d-${i}`,
    path: `第${i}部`,
    name: `第${i}部`,
    parentId: null,
  }));
  const sections = divisions.flatMap(({ id, path }) =>
    numbers(SECTIONS).map((i) => ({ id: `${id}-${i}`, path: `${path}/第${i}課`, name: `第${i}課`, parentId: id })),
  );
  const lines = sections.flatMap(({ id }, i) => askedIn(id, `s-${i % 40}`));
  await db.write(async (tx) => {
    const sites = numbers(40).map((i) => ({ id: `s-${i}`, name: `第${i}工場` }));
    await insertRows(db, tx, db.t.sites, sites);
    await insertRows(db, tx, db.t.departments, [...divisions, ...sections]);
    for (const some of chunks(lines, 500)) await addTallies(db, tx, roundId, some);
  });
  return roundId;
}

const askedIn = (departmentId: string, siteId: string): TallyLine[] => [
  { departmentId, siteId, measure: 'safe', minute: 0, n: 6 },
  { departmentId, siteId, measure: 'handed_over', minute: 0, n: 4 },
  { departmentId, siteId, measure: 'first_answer', minute: 0, n: 6 },
];

const answerIn = (departmentId: string): TallyLine[] => [
  { departmentId, siteId: 's-1', measure: 'handed_over', minute: 0, n: -1 },
  { departmentId, siteId: 's-1', measure: 'safe', minute: 0, n: 1 },
];
