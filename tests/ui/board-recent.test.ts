import { expect, test } from 'vitest';
import { recentChanges, remember, type Seen } from '#app/_ui/board/recent/recent-changes.ts';
import { noCounts } from '#lib/domain/board.ts';
import { BUCKETS } from '#lib/domain/standing.ts';

const SAFE = BUCKETS.indexOf('safe');
const START = Date.parse('2026-11-24T14:26:00+09:00');
const at = (seconds: number, safe: number) => ({
  asOf: new Date(START + seconds * 1000).toISOString(),
  counts: noCounts().with(SAFE, safe),
});
const safeOf = (seen: readonly Seen[], now: ReturnType<typeof at>) =>
  recentChanges(seen, now).changes.find(({ bucket }) => bucket === 'safe')?.by;

test('what moved in the last five minutes is counted from five minutes ago, however long the page has been open', () => {
  let seen: readonly Seen[] = [];
  for (let second = 0; second <= 3600; second += 5) seen = remember(seen, at(second, second));
  expect(safeOf(seen, at(3600, 3600))).toBe(300);
  expect(seen.length).toBeLessThanOrEqual(32);
});

test('a page that was opened a moment ago says from when it counts', () => {
  const seen = remember([], at(0, 7));
  expect(recentChanges(seen, at(30, 9))).toMatchObject({ sinceMs: START });
  expect(safeOf(seen, at(30, 9))).toBe(2);
});

test('a stream that was silent for an hour is not taken for five minutes', () => {
  const seen = remember(remember([], at(0, 7)), at(3600, 50));
  expect(recentChanges(seen, at(3600, 50)).sinceMs).toBe(START);
});

test('a clock that was set back begins anew', () => {
  expect(remember(remember([], at(600, 7)), at(0, 8))).toEqual([{ atMs: START, counts: at(0, 8).counts }]);
});
