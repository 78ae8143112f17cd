import { type Counts, noCounts, type PlaceCounts, sumOf } from '#lib/domain/board.ts';
import { byNeed } from './place-order.ts';

export type TreeRow =
  | { kind: 'place'; place: PlaceCounts; depth: number; below: number; open: boolean }
  /** People who belong to the parent itself; without this row the children would not sum up to it. */
  | { kind: 'direct'; parentId: string; depth: number; counts: Counts }
  /** Siblings that are not shown yet, summed, so that the rows always add up. */
  | { kind: 'rest'; parentId: string | null; depth: number; n: number; counts: Counts };

/** Siblings shown at first below one parent, and at every press for more. */
export const PAGE = 40;

export interface Opened {
  /** Parents whose children are shown. */
  open: ReadonlySet<string>;
  /** Pages of children shown below a parent; the key of the roots is the empty text. */
  pages: ReadonlyMap<string, number>;
}

export type Children = ReadonlyMap<string | null, readonly PlaceCounts[]>;

/** Siblings stand in the order of need that `ranking` had, usually the places themselves. */
export function childrenOf(places: readonly PlaceCounts[], ranking = places): Children {
  const rank = new Map(ranking.toSorted(byNeed).map(({ id }, i) => [id, i]));
  const rankOf = (place: PlaceCounts) => rank.get(place.id) ?? ranking.length;
  const children = new Map<string | null, PlaceCounts[]>();
  for (const place of places) {
    const siblings = children.get(place.parentId);
    if (siblings) siblings.push(place);
    else children.set(place.parentId, [place]);
  }
  for (const siblings of children.values()) siblings.sort((a, b) => rankOf(a) - rankOf(b));
  return children;
}

/** The rows to draw: only what is open, so that five thousand departments cost no more than forty. */
export function treeRows(children: Children, { open, pages }: Opened): TreeRow[] {
  const rows: TreeRow[] = [];
  const visit = (parent: PlaceCounts | null, depth: number): void => {
    const siblings = children.get(parent?.id ?? null) ?? [];
    const shown = PAGE * (pages.get(parent?.id ?? '') ?? 1);
    for (const place of siblings.slice(0, shown)) {
      const below = children.get(place.id)?.length ?? 0;
      const isOpen = below > 0 && open.has(place.id);
      rows.push({ kind: 'place', place, depth, below, open: isOpen });
      if (isOpen) visit(place, depth + 1);
    }
    const hidden = siblings.slice(shown);
    if (hidden.length > 0) {
      const counts = hidden.reduce((sum, place) => plus(sum, place.counts), noCounts());
      rows.push({ kind: 'rest', parentId: parent?.id ?? null, depth, n: hidden.length, counts });
    }
    if (parent) {
      const own = siblings.reduce((left, place) => minus(left, place.counts), parent.counts);
      if (sumOf(own) > 0) rows.push({ kind: 'direct', parentId: parent.id, depth, counts: own });
    }
  };
  visit(null, 0);
  return rows;
}

/** Open at first, and all there is without script: two levels, the roots in need first, as far as some sixty rows go. */
export function openAtFirst(children: Children): Set<string> {
  const open = new Set<string>();
  const roots = children.get(null) ?? [];
  let rows = roots.length;
  for (const { id } of roots) {
    rows += Math.min(PAGE, children.get(id)?.length ?? 0);
    if (rows > 60 && open.size > 0) break;
    open.add(id);
  }
  return open;
}

const plus = (a: Counts, b: Counts): Counts => a.map((n, i) => n + (b[i] ?? 0));
const minus = (a: Counts, b: Counts): Counts => a.map((n, i) => n - (b[i] ?? 0));
