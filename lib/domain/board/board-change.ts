import type { BoardSnapshot, PlaceCounts } from '../board.ts';
import type { Moved } from './board-fold.ts';
import type { MovedPlace } from './held-places.ts';

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

function moved(places: readonly PlaceCounts[], changes: readonly MovedPlace[]): PlaceCounts[] {
  const next = [...places];
  for (const [at = -1, ...pairs] of changes) {
    const place = next[at];
    if (!place) continue;
    const counts = [...place.counts];
    for (let i = 0; i < pairs.length; i += 2) counts[pairs[i]!] = pairs[i + 1]!;
    next[at] = { ...place, counts };
  }
  return next;
}
