import { type Counts, noCounts, type Place, type PlaceCounts, sumOf } from '../board.ts';

/** Counts of places of one kind, held in memory; parents carry the sum of their children. */
export interface HeldPlaces {
  knows(id: string): boolean;
  /** Counts for the place and everybody above it. */
  add(id: string, bucket: number, n: number): void;
  /** Depth first, as a tree is read; places without anybody asked are left out. */
  shown(): PlaceCounts[];
  /** What has moved since the last call; null when others are shown than before. */
  takeMoved(): MovedPlace[] | null;
}

/** Position among the shown, then bucket by bucket its index and how many are in it now. */
export type MovedPlace = readonly number[];

interface Held {
  place: Place;
  counts: Counts;
  above: Held | null;
  /** Position among the shown; -1 while nobody is counted here. */
  at: number;
}

export function holdPlaces(places: readonly Place[]): HeldPlaces {
  const order = depthFirst(places);
  const byId = new Map(order.map((held) => [held.place.id, held]));
  const moved = new Map<Held, Set<number>>();
  return {
    knows: (id) => byId.has(id),
    add: (id, bucket, n) => {
      for (let held = byId.get(id) ?? null; held; held = held.above) {
        held.counts[bucket]! += n;
        const buckets = moved.get(held);
        if (buckets) buckets.add(bucket);
        else moved.set(held, new Set([bucket]));
      }
    },
    shown: () =>
      order
        .filter(({ counts }) => sumOf(counts) !== 0)
        .map(({ place, counts }) => ({
          id: place.id,
          name: place.name,
          parentId: place.parentId,
          counts: [...counts],
        })),
    takeMoved: () => {
      const same = [...moved.keys()].every(({ at, counts }) => at >= 0 === (sumOf(counts) !== 0));
      const taken = [...moved].map(([{ at, counts }, buckets]) => [
        at,
        ...[...buckets].flatMap((i) => [i, counts[i]!]),
      ]);
      moved.clear();
      if (same) return taken;
      let next = 0;
      for (const held of order) held.at = sumOf(held.counts) === 0 ? -1 : next++;
      return null;
    },
  };
}

function depthFirst(places: readonly Place[]): Held[] {
  const children = Map.groupBy(places, ({ parentId }) => parentId);
  const order: Held[] = [];
  const visit = (place: Place, above: Held | null): void => {
    const held: Held = { place, counts: noCounts(), above, at: -1 };
    order.push(held);
    for (const child of children.get(place.id) ?? []) visit(child, held);
  };
  for (const root of children.get(null) ?? []) visit(root, null);
  return order;
}
