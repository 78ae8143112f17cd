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

/** Folds tally lines into what the board shows; places without anybody asked are left out. */
export function foldBoard(
  round: BoardRound,
  lines: readonly TallyLine[],
  departments: readonly Place[],
  sites: readonly Place[],
  asOf: Date,
): BoardSnapshot {
  const counts = noCounts();
  const byDepartment = new Map<string, Counts>();
  const bySite = new Map<string, Counts>();
  const byMinute = new Map<number, number>();
  const routes: Record<string, number> = {};
  const marks = { conflicts: 0, openHelp: 0 };
  for (const line of lines) {
    const index = (BUCKETS as readonly string[]).indexOf(line.measure);
    if (index >= 0) {
      counts[index]! += line.n;
      addAt(byDepartment, line.departmentId, index, line.n);
      addAt(bySite, line.siteId, index, line.n);
    } else if (line.measure === 'mark.conflict') marks.conflicts += line.n;
    else if (line.measure === 'mark.open_help') marks.openHelp += line.n;
    else if (line.measure === 'first_answer') byMinute.set(line.minute, (byMinute.get(line.minute) ?? 0) + line.n);
    else if (line.n !== 0) {
      const route = line.measure.slice('route.'.length);
      routes[route] = (routes[route] ?? 0) + line.n;
    }
  }
  return {
    roundId: round.id,
    kind: round.kind,
    state: round.state,
    title: round.title,
    openedAt: round.openedAt?.toISOString() ?? null,
    closedAt: round.closedAt?.toISOString() ?? null,
    asOf: asOf.toISOString(),
    asked: sumOf(counts),
    answered: answeredOf(counts),
    counts,
    ...marks,
    curve: cumulative(byMinute),
    routes,
    departments: rollUp(departments, byDepartment),
    sites: rollUp(sites, bySite),
  };
}

function addAt(into: Map<string, Counts>, id: string, index: number, n: number): void {
  const counts = into.get(id) ?? noCounts();
  counts[index]! += n;
  into.set(id, counts);
}

function cumulative(byMinute: ReadonlyMap<number, number>): [number, number][] {
  let total = 0;
  return [...byMinute]
    .filter(([, n]) => n !== 0)
    .sort(([a], [b]) => a - b)
    .map(([minute, n]) => {
      total += n;
      return [minute, total];
    });
}

/** Parents carry the sum of their children; order is depth first, as a tree is read. */
function rollUp(places: readonly Place[], own: ReadonlyMap<string, Counts>): PlaceCounts[] {
  const children = new Map<string | null, Place[]>();
  for (const place of places) {
    const siblings = children.get(place.parentId);
    if (siblings) siblings.push(place);
    else children.set(place.parentId, [place]);
  }
  const out: PlaceCounts[] = [];
  const visit = (place: Place): Counts => {
    const counts = [...(own.get(place.id) ?? noCounts())];
    const at = out.push({ ...place, counts }) - 1;
    for (const child of children.get(place.id) ?? []) for (const [i, n] of visit(child).entries()) counts[i]! += n;
    if (sumOf(counts) === 0) out.splice(at);
    return counts;
  };
  for (const root of children.get(null) ?? []) visit(root);
  return out;
}
