import type { Change } from '#db/stores/ledger/standings.ts';
import { standingOf } from '#db/stores/ledger/standings.ts';
import type { Measure, TallyLine } from '#lib/domain/board.ts';
import { bucketOf } from '#lib/domain/standing.ts';

/** One thing that is stored otherwise than the reports and messages say. */
export type Difference = StandingDifference | TallyDifference;

export interface StandingDifference {
  kind: 'standing';
  personId: string;
  field: string;
  stored: string;
  counted: string;
}

export interface TallyDifference {
  kind: 'tally';
  departmentId: string;
  siteId: string;
  measure: Measure;
  minute: number;
  stored: number;
  counted: number;
}

/** Field by field, what a standing says and what it should say. */
export function standingDifferences({ row, after }: Change): StandingDifference[] {
  const stored: Record<string, unknown> = { bucket: row.bucket, ...standingOf(row) };
  const counted: Record<string, unknown> = { bucket: bucketOf(after), ...after };
  return Object.keys(counted)
    .map((field) => ({ field, stored: shown(stored[field]), counted: shown(counted[field]) }))
    .filter((pair) => pair.stored !== pair.counted)
    .map((pair) => ({ kind: 'standing', personId: row.personId, ...pair }));
}

// Keys in order: the fold and the row need not name them alike.
const shown = (value: unknown): string =>
  value !== null && typeof value === 'object' && !(value instanceof Date)
    ? JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : JSON.stringify(value ?? null);

/** Number by number, what the tally says and what the standings say; `corrections` added to the tally make it right. */
export function tallyDifferences(
  stored: readonly TallyLine[],
  counted: readonly TallyLine[],
): { differences: TallyDifference[]; corrections: TallyLine[] } {
  const pairs = new Map<string, TallyDifference>();
  const add = (side: 'stored' | 'counted', { n, ...line }: TallyLine): void => {
    const key = JSON.stringify([line.departmentId, line.siteId, line.measure, line.minute]);
    const pair = pairs.get(key) ?? { kind: 'tally', ...line, stored: 0, counted: 0 };
    pair[side] += n;
    pairs.set(key, pair);
  };
  for (const line of stored) add('stored', line);
  for (const line of counted) add('counted', line);
  const differences = [...pairs.values()].filter((pair) => pair.stored !== pair.counted);
  const corrections = differences.map(({ departmentId, siteId, measure, minute, ...pair }) => ({
    ...{ departmentId, siteId, measure, minute },
    n: pair.counted - pair.stored,
  }));
  return { differences, corrections };
}
