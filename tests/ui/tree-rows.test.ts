import { describe, expect, test } from 'vitest';
import { childrenOf, openAtFirst, type TreeRow, treeRows } from '#app/_ui/board/places/tree-rows.ts';
import { type Counts, noCounts, type PlaceCounts, sumOf } from '#lib/domain/board.ts';
import { BUCKETS } from '#lib/domain/standing.ts';
import { exampleBoard } from './example-board.ts';

const countsOf = (some: Partial<Record<(typeof BUCKETS)[number], number>>): Counts =>
  BUCKETS.map((bucket) => some[bucket] ?? 0);
const place = (id: string, parentId: string | null, counts: Counts): PlaceCounts => ({
  id,
  name: id,
  parentId,
  counts,
});
const shown = (rows: readonly TreeRow[]) =>
  rows.map((row) => `${'  '.repeat(row.depth)}${row.kind === 'place' ? row.place.id : row.kind}`);
const none = { open: new Set<string>(), pages: new Map<string, number>() };

test('an ordinary company shows its divisions and their departments at first', () => {
  const children = childrenOf(exampleBoard().departments);
  expect(treeRows(children, { ...none, open: openAtFirst(children) })).toHaveLength(40);
});

test('departments in need stand first among their siblings, else the order of the tree', () => {
  const safe = countsOf({ safe: 9 });
  const places = [
    place('a', null, safe),
    place('b', null, countsOf({ serious: 1 })),
    place('c', null, safe),
    place('d', null, countsOf({ help: 1 })),
  ];
  expect(shown(treeRows(childrenOf(places), none))).toEqual(['d', 'b', 'a', 'c']);
});

test('people who belong to the parent itself have a row, so that the rows sum up', () => {
  const places = [place('top', null, countsOf({ safe: 5, help: 1 })), place('below', 'top', countsOf({ safe: 3 }))];
  const rows = treeRows(childrenOf(places), { ...none, open: new Set(['top']) });
  expect(shown(rows)).toEqual(['top', '  below', '  direct']);
  expect(rows[2]).toMatchObject({ counts: countsOf({ safe: 2, help: 1 }) });
});

describe('five thousand departments', () => {
  const one = countsOf({ safe: 1 });
  const places = [
    place('top', null, countsOf({ safe: 5000 })),
    ...Array.from({ length: 100 }, (_, i) => place(`d${i}`, 'top', countsOf({ safe: 50 }))),
    ...Array.from({ length: 5000 }, (_, i) => place(`s${i}`, `d${i % 100}`, one)),
  ];
  const children = childrenOf(places);

  test('draw no more than a page, and the rest as one sum', () => {
    const rows = treeRows(children, { ...none, open: openAtFirst(children) });
    expect(rows).toHaveLength(42);
    expect(rows.at(-1)).toMatchObject({ kind: 'rest', n: 60, counts: countsOf({ safe: 3000 }) });
  });

  test('show one page more at a press', () => {
    const rows = treeRows(children, { open: openAtFirst(children), pages: new Map([['top', 2]]) });
    expect(rows.at(-1)).toMatchObject({ kind: 'rest', n: 20 });
  });

  test('lose nobody between the rows', () => {
    const rows = treeRows(children, { ...none, open: new Set(['top', 'd1']) });
    const below = rows
      .filter((row) => row.depth === 1)
      .map((row) => (row.kind === 'place' ? row.place.counts : row.counts));
    expect(below.reduce((sum, counts) => sum + sumOf(counts), 0)).toBe(5000);
  });
});

test('nobody asked, no rows', () => {
  expect(treeRows(childrenOf([]), none)).toEqual([]);
  expect(sumOf(noCounts())).toBe(0);
});
