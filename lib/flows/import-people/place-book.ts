import type { Department } from '#db/stores/people/places.ts';
import type { RosterRows } from '#db/stores/people/roster.ts';
import { newId } from '#lib/base/ids.ts';
import type { Place } from '#lib/domain/board.ts';

/** Departments and sites by name, old and new. */
export interface PlaceBook {
  departmentId(path: readonly string[]): string;
  siteId(name: string): string;
  pathOf(departmentId: string): string[];
  siteName(siteId: string): string;
  /** Those that were asked for and are not in the database yet, parents first. */
  made: Pick<RosterRows, 'departments' | 'sites'>;
}

/** Finds places by name and makes up those that are missing, all steps of a path included. */
export function openPlaceBook(departments: readonly Department[], sites: readonly Place[], now: Date): PlaceBook {
  const idOfPath = new Map(departments.map(({ path, id }) => [path, id]));
  const idOfSite = new Map(sites.map(({ name, id }) => [name, id]));
  const pathOfId = new Map(departments.map(({ id, path }) => [id, path.split('/')]));
  const nameOfId = new Map(sites.map(({ id, name }) => [id, name]));
  const made: PlaceBook['made'] = { departments: [], sites: [] };

  const departmentId = (steps: readonly string[]): string => {
    const path = steps.join('/');
    const known = idOfPath.get(path);
    if (known) return known;
    const parentId = steps.length > 1 ? departmentId(steps.slice(0, -1)) : null;
    const id = newId(now);
    idOfPath.set(path, id);
    made.departments.push({ id, path, name: steps.at(-1)!, parentId });
    return id;
  };

  return {
    departmentId,
    siteId: (name) => {
      const known = idOfSite.get(name);
      if (known) return known;
      const id = newId(now);
      idOfSite.set(name, id);
      made.sites.push({ id, name });
      return id;
    },
    pathOf: (id) => pathOfId.get(id) ?? [],
    siteName: (id) => nameOfId.get(id) ?? '',
    made,
  };
}
