import { countOf, type PlaceCounts } from '#lib/domain/board.ts';

/** Most calls for rescue first, then most serious injuries; else the order of the tree, so that rows seldom move. */
export function byNeed(a: PlaceCounts, b: PlaceCounts): number {
  return (
    countOf(b.counts, 'help') - countOf(a.counts, 'help') || countOf(b.counts, 'serious') - countOf(a.counts, 'serious')
  );
}
