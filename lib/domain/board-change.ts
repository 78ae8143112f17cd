import type { BoardSnapshot, Counts, PlaceCounts } from './board.ts';
import type { Moved } from './board-fold.ts';

/** The way from the snapshot that is called `after` to the next one. */
export interface BoardChange extends Moved {
  after: string;
  asOf: string;
}

/** (snapshot, what moved) -> the next snapshot. The change has to be one for this very snapshot. */
export function applyChange(snapshot: BoardSnapshot, change: BoardChange): BoardSnapshot {
  const { after: _, curve, departments, sites, ...numbers } = change;
  return {
    ...snapshot,
    ...numbers,
    curve: [...snapshot.curve.slice(0, curve.kept), ...curve.added],
    departments: moved(snapshot.departments, departments),
    sites: moved(snapshot.sites, sites),
  };
}

function moved(places: readonly PlaceCounts[], changes: readonly [number, Counts][]): PlaceCounts[] {
  const next = [...places];
  for (const [at, counts] of changes) {
    const place = next[at];
    if (place) next[at] = { ...place, counts };
  }
  return next;
}
