import { asc, eq, exists, isNull, or, sql } from 'drizzle-orm';
import type { Db } from '../../db.ts';
import type { Department } from '../people/places.ts';

/** Every department, and whether it is open or somebody works just there; a parent comes before its children. */
export const departmentsAndUse = (db: Db): Promise<(Department & { inUse: boolean })[]> => {
  const { departments: d, people } = db.t;
  const worker = db.read
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.departmentId} = ${d.id} and ${people.active}`);
  return db.read
    .select({
      ...{ id: d.id, name: d.name, parentId: d.parentId, path: d.path },
      inUse: sql<boolean>`case when ${d.closedAt} is null then 1 when ${exists(worker)} then 1 else 0 end`.mapWith(
        Boolean,
      ),
    })
    .from(d)
    .orderBy(asc(d.path));
};

/** Names of the sites that are open or at which somebody works. */
export async function sitesInUse(db: Db): Promise<string[]> {
  const { sites, people } = db.t;
  const workers = db.read
    .select({ id: people.id })
    .from(people)
    .where(sql`${eq(people.siteId, sites.id)} and ${people.active}`);
  const rows = await db.read
    .select({ name: sites.name })
    .from(sites)
    .where(or(isNull(sites.closedAt), exists(workers)))
    .orderBy(asc(sites.name));
  return rows.map(({ name }) => name);
}
