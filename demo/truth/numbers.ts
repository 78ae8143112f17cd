import { isDeepStrictEqual } from 'node:util';
import type { Belief } from './believe.ts';

/** What any view of the board must come to. */
export interface Numbers {
  asked: number;
  answered: number;
  /** People by place; places without anybody are left out. */
  places: Record<string, number>;
  conflicts: number;
  openHelp: number;
  /** Deciding answers by road. */
  roads: Record<string, number>;
}

const ANSWERS = ['safe', 'minor', 'serious', 'help'];

export function numbersOf(beliefs: Iterable<Belief>): Numbers {
  const all = [...beliefs];
  return {
    asked: all.length,
    answered: all.filter(({ place }) => ANSWERS.includes(place)).length,
    places: count(all.map(({ place }) => place)),
    conflicts: all.filter(({ conflict }) => conflict).length,
    openHelp: all.filter(({ openHelp }) => openHelp).length,
    roads: count(all.flatMap(({ road }) => road ?? [])),
  };
}

function count(words: readonly string[]): Record<string, number> {
  const out: Record<string, number> = {};
  for (const word of words) out[word] = (out[word] ?? 0) + 1;
  return out;
}

/** Only the numbers that a view shows are compared; one line for each that differs. */
export function differences(truth: Numbers, seen: Partial<Numbers>): string[] {
  return (Object.keys(seen) as (keyof Numbers)[])
    .filter((key) => !isDeepStrictEqual(sorted(truth[key]), sorted(seen[key]!)))
    .map((key) => `${key}: truth ${JSON.stringify(sorted(truth[key]))}, seen ${JSON.stringify(sorted(seen[key]!))}`);
}

const sorted = (value: number | Record<string, number>): unknown =>
  typeof value === 'number' ? value : Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)));
