import { type Department, listDepartments, listSites } from '#db/stores/people/places.ts';
import { type Scope, scopeKey } from '#lib/domain/access.ts';
import type { Place } from '#lib/domain/board.ts';
import type { Ctx } from '../ctx.ts';

/** Departments and sites of one moment. */
export interface BoardPlaces {
  knows(place: { departmentId: string; siteId: string }): boolean;
  /** The departments in reach; a manager's tree begins with the manager's own. */
  departmentsOf(scope: Scope): readonly Place[];
  readonly sites: readonly Place[];
}

/** Somebody may have renamed or moved a department: what is older is read anew. */
const FRESH_MS = 10_000;

/** Places as read not long ago, the same object as long as nothing about them has changed; `anew` reads them now. */
export function createPlaces({ db }: Pick<Ctx, 'db'>): (anew?: boolean) => Promise<BoardPlaces> {
  let known: { places: BoardPlaces; text: string; readAt: number } | null = null;
  return async (anew = false) => {
    const now = performance.now();
    if (known && !anew && now - known.readAt < FRESH_MS) return known.places;
    const [departments, sites] = await Promise.all([listDepartments(db), listSites(db)]);
    const text = JSON.stringify([departments, sites]);
    const places = known?.text === text ? known.places : holdAll(departments, sites);
    known = { places, text, readAt: now };
    return places;
  };
}

function holdAll(departments: readonly Department[], sites: readonly Place[]): BoardPlaces {
  const byScope = new Map<string, readonly Place[]>();
  const departmentIds = new Set(departments.map(({ id }) => id));
  const siteIds = new Set(sites.map(({ id }) => id));
  return {
    sites,
    knows: ({ departmentId, siteId }) => departmentIds.has(departmentId) && siteIds.has(siteId),
    departmentsOf: (scope) => {
      const key = scopeKey(scope);
      const kept = byScope.get(key) ?? within(departments, scope);
      byScope.set(key, kept);
      return kept;
    },
  };
}

function within(departments: readonly Department[], scope: Scope): Place[] {
  const tops = scope.kind === 'all' ? null : departments.filter(({ id }) => scope.ids.includes(id));
  const shown = departments.filter(
    ({ path }) => tops === null || tops.some((top) => path === top.path || path.startsWith(`${top.path}/`)),
  );
  const ids = new Set(shown.map(({ id }) => id));
  return shown.map(({ id, name, parentId }) => ({
    id,
    name,
    parentId: parentId !== null && ids.has(parentId) ? parentId : null,
  }));
}
