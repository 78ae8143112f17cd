import {
  answeredOf,
  type BoardRound,
  type BoardSnapshot,
  headOf,
  noCounts,
  type Place,
  sumOf,
  type TallyLine,
} from '../board.ts';
import { BUCKETS } from '../standing.ts';
import { holdPlaces, type MovedPlace } from './held-places.ts';

/** The numbers of a board without its round and time. */
export type BoardNumbers = Omit<
  BoardSnapshot,
  'roundId' | 'kind' | 'state' | 'title' | 'openedAt' | 'closedAt' | 'asOf'
>;

/** What has moved on a board of the same places. */
export interface Moved extends Omit<BoardNumbers, 'curve' | 'departments' | 'sites'> {
  /** So many entries of the curve stand; these follow them. */
  curve: { kept: number; added: [number, number][] };
  departments: MovedPlace[];
  sites: MovedPlace[];
}

/** A board in memory that each line moves on; a line costs as much as its department lies deep, however many people there are. */
export interface BoardFold {
  add(line: TallyLine): void;
  numbers(): BoardNumbers;
  /** What has moved since the last call; null when the shown places are not the same any more. */
  takeMoved(): Moved | null;
}

export function createBoardFold(departments: readonly Place[], sites: readonly Place[]): BoardFold {
  const counts = noCounts();
  const tree = holdPlaces(departments);
  const grid = holdPlaces(sites);
  const minutes = new Map<number, number>();
  const routes = new Map<string, number>();
  const marks = { conflicts: 0, openHelp: 0 };
  let earliest = Number.POSITIVE_INFINITY;

  const head = () => ({
    asked: sumOf(counts),
    answered: answeredOf(counts),
    counts: [...counts],
    ...marks,
    routes: Object.fromEntries([...routes].filter(([, n]) => n !== 0)),
  });
  return {
    add: ({ measure, departmentId, siteId, minute, n }) => {
      const index = (BUCKETS as readonly string[]).indexOf(measure);
      if (index >= 0) {
        counts[index]! += n;
        tree.add(departmentId, index, n);
        grid.add(siteId, index, n);
      } else if (measure === 'mark.conflict') marks.conflicts += n;
      else if (measure === 'mark.open_help') marks.openHelp += n;
      else if (measure === 'first_answer') {
        addTo(minutes, minute, n);
        earliest = Math.min(earliest, minute);
      } else addTo(routes, measure.slice('route.'.length), n);
    },
    numbers: () => ({
      ...head(),
      curve: cumulative(minutes),
      departments: tree.shown(),
      sites: grid.shown(),
    }),
    takeMoved: () => {
      const curve = cumulative(minutes);
      const kept = curve.filter(([minute]) => minute < earliest).length;
      earliest = Number.POSITIVE_INFINITY;
      const [movedTree, movedGrid] = [tree.takeMoved(), grid.takeMoved()];
      if (movedTree === null || movedGrid === null) return null;
      return { ...head(), curve: { kept, added: curve.slice(kept) }, departments: movedTree, sites: movedGrid };
    },
  };
}

/** Folds all lines of a round into what the board shows; places without anybody asked are left out. */
export function foldBoard(
  round: BoardRound,
  lines: readonly TallyLine[],
  departments: readonly Place[],
  sites: readonly Place[],
  asOf: Date,
): BoardSnapshot {
  const fold = createBoardFold(departments, sites);
  for (const line of lines) fold.add(line);
  return { ...headOf(round), asOf: asOf.toISOString(), ...fold.numbers() };
}

function addTo<K>(sums: Map<K, number>, key: K, n: number): void {
  sums.set(key, (sums.get(key) ?? 0) + n);
}

function cumulative(minutes: ReadonlyMap<number, number>): [number, number][] {
  let total = 0;
  return [...minutes]
    .filter(([, n]) => n !== 0)
    .sort(([a], [b]) => a - b)
    .map(([minute, n]) => {
      total += n;
      return [minute, total];
    });
}
