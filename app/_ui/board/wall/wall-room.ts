import type { PersonLine } from '#lib/domain/board/person-line.ts';
import { type Counts, noCounts, type PlaceCounts } from '#lib/domain/board.ts';
import { byNeed } from '../places/place-order.ts';
import { childrenOf } from '../places/tree-rows.ts';
import { isUnattended, type Urgent } from '../urgent/urgent-order.ts';

/** Heights on the wall in rem; the wall is 45 rem high. */
const ROOM = 22.5;
const STRIP = 3.4;
const SERIOUS = 2;
const SERIOUS_HEAD = 3;
const LEAST_SERIOUS_ROWS = 2;

/** Who stands on the wall, and how many more there are: nobody is hidden without being counted. */
export interface WallPeople {
  rescue: PersonLine[];
  serious: PersonLine[];
  beyond: { n: number; open: number };
}

/** Calls for rescue first; the seriously injured, two in a row, get what is left and at least two rows. */
export function wallPeople({ rescue, serious }: Urgent): WallPeople {
  const wantedRows = Math.ceil(serious.length / 2);
  const seriousHeight = (rows: number) => (rows === 0 ? 0 : SERIOUS_HEAD + rows * SERIOUS);
  const kept = Math.min(wantedRows, LEAST_SERIOUS_ROWS);
  const strips = Math.min(rescue.length, Math.floor((ROOM - seriousHeight(kept)) / STRIP));
  const left = ROOM - strips * STRIP - SERIOUS_HEAD;
  const rows = Math.min(wantedRows, Math.max(kept, Math.floor(left / SERIOUS)));
  const hidden = [...rescue.slice(strips), ...serious.slice(rows * 2)];
  return {
    rescue: rescue.slice(0, strips),
    serious: serious.slice(0, rows * 2),
    beyond: { n: hidden.length, open: hidden.filter(isUnattended).length },
  };
}

/** The places most in need as far as `most` rows go, and all others as one sum. */
export function wallPlaces(places: readonly PlaceCounts[], most: number) {
  const ranked = places.toSorted(byNeed);
  const shown = ranked.length <= most ? ranked : ranked.slice(0, most - 1);
  const others = ranked.slice(shown.length);
  return { shown, others: others.length === 0 ? null : { n: others.length, counts: sumOfAll(others) } };
}

/** The first level of the tree on which there is more than one department. */
export function topDepartments(departments: readonly PlaceCounts[]): readonly PlaceCounts[] {
  const children = childrenOf(departments);
  let level = children.get(null) ?? [];
  for (let below = level; below.length > 0; below = children.get(below[0]!.id) ?? []) {
    level = below;
    if (level.length > 1) break;
  }
  return level;
}

const sumOfAll = (places: readonly PlaceCounts[]): Counts =>
  places.reduce((sum, { counts }) => sum.map((n, i) => n + (counts[i] ?? 0)), noCounts());
