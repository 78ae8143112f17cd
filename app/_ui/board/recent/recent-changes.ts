import { type BoardSnapshot, type Counts, countOf } from '#lib/domain/board.ts';
import type { Bucket } from '#lib/domain/standing.ts';
import { ANSWERED, SILENT, UNCOUNTED } from '../buckets.ts';

/** The numbers of one moment. */
export interface Seen {
  atMs: number;
  counts: Counts;
}

/** By how many each bucket has risen or fallen since a moment some minutes ago. */
export interface RecentChanges {
  sinceMs: number;
  changes: { bucket: Bucket; by: number }[];
}

export const WINDOW_MS = 5 * 60_000;
const APART_MS = 10_000;
const WATCHED = [...ANSWERED, ...UNCOUNTED, ...SILENT] as const;

/** (what was seen, the newest numbers) -> what is kept: one moment each ten seconds, as far back as the window needs. The same array when nothing is to be kept. */
export function remember(
  seen: readonly Seen[],
  { asOf, counts }: Pick<BoardSnapshot, 'asOf' | 'counts'>,
): readonly Seen[] {
  const atMs = Date.parse(asOf);
  const last = seen.at(-1);
  // A clock that was set back: nothing that was seen lies before the newest numbers.
  if (last && atMs < last.atMs) return [{ atMs, counts }];
  if (last && atMs - last.atMs < APART_MS) return seen;
  const first = seen.findLastIndex((one) => atMs - one.atMs >= WINDOW_MS);
  return [...seen.slice(Math.max(0, first)), { atMs, counts }];
}

/** From the newest moment that lies a whole window back, or else from the first that was seen. */
export function recentChanges(
  seen: readonly Seen[],
  { asOf, counts }: Pick<BoardSnapshot, 'asOf' | 'counts'>,
): RecentChanges {
  const nowMs = Date.parse(asOf);
  const from = seen.findLast(({ atMs }) => nowMs - atMs >= WINDOW_MS) ?? seen[0] ?? { atMs: nowMs, counts };
  const by = (bucket: Bucket) => countOf(counts, bucket) - countOf(from.counts, bucket);
  return { sinceMs: from.atMs, changes: WATCHED.map((bucket) => ({ bucket, by: by(bucket) })) };
}
