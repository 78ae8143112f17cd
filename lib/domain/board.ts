import type { RoundKind, RoundState } from './round.ts';
import { BUCKETS, type Bucket, hasAnswered } from './standing.ts';

/** One summed line of the tally: `n` people of one department and site counted under one measure. */
export interface TallyLine {
  departmentId: string;
  siteId: string;
  measure: Measure;
  /** Minutes since the round opened, for `first_answer`; else 0. */
  minute: number;
  n: number;
}

/** A bucket, a mark, the curve, or the road of the deciding answer. */
export type Measure = Bucket | 'mark.conflict' | 'mark.open_help' | 'first_answer' | `route.${string}`;

/** Counts in the order of BUCKETS. */
export type Counts = number[];

export interface Place {
  id: string;
  name: string;
  parentId: string | null;
}

export interface PlaceCounts extends Place {
  /** Own people and everybody below. */
  counts: Counts;
}

/** What every viewer of one scope sees: counts only, no names. */
export interface BoardSnapshot {
  roundId: string;
  kind: RoundKind;
  state: RoundState;
  title: string;
  openedAt: string | null;
  closedAt: string | null;
  asOf: string;
  asked: number;
  answered: number;
  counts: Counts;
  conflicts: number;
  openHelp: number;
  /** [minute since opening, people answered until then], only minutes in which something changed. */
  curve: [number, number][];
  routes: Record<string, number>;
  departments: PlaceCounts[];
  sites: PlaceCounts[];
}

export const noCounts = (): Counts => BUCKETS.map(() => 0);
export const countOf = (counts: Counts, bucket: Bucket): number => counts[BUCKETS.indexOf(bucket)] ?? 0;
export const sumOf = (counts: Counts): number => counts.reduce((sum, n) => sum + n, 0);
export const answeredOf = (counts: Counts): number =>
  BUCKETS.reduce((sum, bucket, i) => (hasAnswered(bucket) ? sum + (counts[i] ?? 0) : sum), 0);

export interface BoardRound {
  id: string;
  kind: RoundKind;
  state: RoundState;
  title: string;
  openedAt: Date | null;
  closedAt: Date | null;
}

/** What a snapshot says of its round. */
export const headOf = (round: BoardRound) => ({
  roundId: round.id,
  kind: round.kind,
  state: round.state,
  title: round.title,
  openedAt: round.openedAt?.toISOString() ?? null,
  closedAt: round.closedAt?.toISOString() ?? null,
});
