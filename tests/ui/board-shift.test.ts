import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answeredOf, type BoardSnapshot, type Counts, type PlaceCounts } from '#lib/domain/board.ts';
import { BUCKETS, type Bucket } from '#lib/domain/standing.ts';
import { seeded } from '../support/seeded.ts';
import { openBrowser, withoutBrowser } from './chromium.ts';
import { exampleBoard } from './example-board.ts';
import { URGENT } from './example-people.ts';
import { type LiveSite, openLiveSite } from './live-site.tsx';

const UPDATES = 25;

describe.skipIf(withoutBrowser)(`numbers that move${withoutBrowser ? ` (${withoutBrowser})` : ''}`, () => {
  let browser: Browser;
  let site: LiveSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openLiveSite()]);
  });
  afterAll(() => Promise.all([browser?.close(), site?.close()]));

  test.each([1440, 768, 390])(
    'move nothing else on the board at %i px, however many digits they gain',
    async (width) => {
      site.holds(exampleBoard(), URGENT);
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(site.url);
      await expect.poll(() => page.locator('.live').first().textContent(), { timeout: 8000 }).toBe('受信中');
      // A bar is a drawing of its numbers: its parts have to move, and a shift names five movers at most.
      await page.addStyleTag({ content: '.bar > i { visibility: hidden }' });
      await watchShifts(page);
      let board = exampleBoard();
      for (const [from, to, n] of moves()) {
        board = moved(board, from, to, n);
        site.says('snapshot', JSON.stringify(board));
        await expect.poll(() => page.locator('.tally-rate .of b').textContent()).toBe(board.answered.toLocaleString());
      }
      expect(await page.evaluate(() => (window as unknown as Shifting).shifts)).toEqual([]);
      await page.close();
    },
  );
});

interface Shifting {
  shifts: string[];
}

/** Everything that the browser itself calls a shift, with what has moved; https://wicg.github.io/layout-instability. */
const watchShifts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    interface Shift extends PerformanceEntry {
      sources: { node: Node | null }[];
    }
    const nameOf = (node: Node | null) =>
      `${node?.parentElement?.className}: ${node instanceof Element ? node.outerHTML.slice(0, 80) : node?.textContent}`;
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as Shift[]) shifts.push(...sources.map(({ node }) => nameOf(node)));
    }).observe({ type: 'layout-shift' });
  });

/** Answers of those who were silent, and every kind of silence into another; nobody new in need, which would rightly bring a row. */
function* moves(): Generator<[Bucket, Bucket, number]> {
  const random = seeded(61);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  for (let i = 0; i < UPDATES; i++) {
    const from = oneOf(['handed_over', 'undeliverable', 'no_contact', 'not_asked'] as const);
    yield [
      from,
      oneOf(['safe', 'minor', 'needs_reading', 'automatic_only', 'handed_over'] as const),
      1 + Math.floor(random() * 9),
    ];
  }
}

/** The board after up to `n` people of every place have moved from one bucket to another. */
function moved(board: BoardSnapshot, from: Bucket, to: Bucket, n: number): BoardSnapshot {
  const move = (counts: Counts, most = n): Counts => {
    const [i, k] = [BUCKETS.indexOf(from), BUCKETS.indexOf(to)];
    const moving = i === k ? 0 : Math.min(most, counts[i]!);
    return counts.with(i, counts[i]! - moving).with(k, counts[k]! + moving);
  };
  const places = (list: PlaceCounts[]) => list.map((place) => ({ ...place, counts: move(place.counts) }));
  const counts = move(board.counts, 10 * n);
  const answered = answeredOf(counts);
  const minute = (board.curve.at(-1)?.[0] ?? 0) + 1;
  const at = new Date(Date.parse(board.asOf) + 40_000).toISOString();
  return {
    ...board,
    asOf: at,
    counts,
    answered,
    curve: [...board.curve, [minute, answered]],
    routes: { ...board.routes, mail: board.routes.mail! + 10 * n },
    departments: places(board.departments),
    sites: places(board.sites),
  };
}
