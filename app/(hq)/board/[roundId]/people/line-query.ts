import type { LineCursor, LineFilter } from '#db/stores/board/line-filter.ts';
import type { Department } from '#db/stores/people/places.ts';
import { spellingsOf } from '#lib/base/addresses/spellings.ts';
import type { Scope } from '#lib/domain/access.ts';
import { BUCKETS } from '#lib/domain/standing.ts';

export type Query = Record<string, string | string[] | undefined>;

const all = (value: string | string[] | undefined): string[] => [value ?? []].flat();
const one = (value: string | string[] | undefined): string | undefined => all(value)[0] || undefined;

/** What an address asks for; what it misspells is left out. */
export function filterOf(query: Query, departments: readonly Department[], scope: Scope): LineFilter {
  const asked = all(query.bucket);
  const mark = one(query.mark);
  return {
    scope,
    buckets: BUCKETS.filter((bucket) => asked.includes(bucket)),
    mark: mark === 'conflict' || mark === 'open_help' ? mark : undefined,
    departmentPath: departments.find(({ id }) => id === one(query.department))?.path,
    siteId: one(query.site),
    spellings: spellingsOf(one(query.q) ?? ''),
  };
}

/** The last line of the page before, as `4.E00042`. */
export function cursorOf(query: Query): LineCursor | null {
  const match = /^(\d{1,2})\.(.+)$/.exec(one(query.cursor) ?? '');
  return match ? { rank: Number(match[1]), employeeNumber: match[2]! } : null;
}

export const cursorText = ({ rank, employeeNumber }: LineCursor): string => `${rank}.${employeeNumber}`;

/** The same address with other conditions; an empty list drops one. */
export function queryWith(query: Query, change: Record<string, readonly string[]>): string {
  const text = new URLSearchParams();
  for (const key of ['bucket', 'mark', 'department', 'site', 'q', 'cursor']) {
    for (const value of change[key] ?? all(query[key])) if (value !== '') text.append(key, value);
  }
  return text.size === 0 ? '?' : `?${text}`;
}
