import { and, asc, eq, isNotNull, like, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type DepartmentRow = Tables['departments']['$inferSelect'];
export type SiteRow = Tables['sites']['$inferSelect'];

export async function findDepartment(db: Db, handle: Handle, by: { id: string } | { path: string }) {
  const { departments } = db.t;
  const which = 'id' in by ? eq(departments.id, by.id) : eq(departments.path, by.path);
  const [row] = await handle.select().from(departments).where(which);
  return row;
}

export async function findSite(db: Db, handle: Handle, by: { id: string } | { name: string }) {
  const { sites } = db.t;
  const [row] = await handle
    .select()
    .from(sites)
    .where('id' in by ? eq(sites.id, by.id) : eq(sites.name, by.name));
  return row;
}

/** Gives a department another name and parent; everything below it goes along. */
export async function putDepartment(
  db: Db,
  tx: Handle,
  { id, path: before }: DepartmentRow,
  to: Pick<DepartmentRow, 'name' | 'path' | 'parentId'>,
): Promise<void> {
  const { departments } = db.t;
  await tx.update(departments).set(to).where(eq(departments.id, id));
  await tx
    .update(departments)
    .set({ path: sql`${text(to.path)} || substr(${departments.path}, length(${text(before)}) + 1)` })
    .where(startsWith(db, before));
}

/** Writes a site, new or known. */
export async function putSite(db: Db, tx: Handle, site: Pick<SiteRow, 'id' | 'name' | 'areaCodes'>): Promise<void> {
  const { sites } = db.t;
  const { name, areaCodes } = site;
  await tx.insert(sites).values(site).onConflictDoUpdate({ target: sites.id, set: { name, areaCodes } });
}

export async function setClosed(
  db: Db,
  tx: Handle,
  kind: 'department' | 'site',
  id: string,
  closedAt: Date | null,
): Promise<void> {
  const { departments, sites } = db.t;
  if (kind === 'site') await tx.update(sites).set({ closedAt }).where(eq(sites.id, id));
  else await tx.update(departments).set({ closedAt }).where(eq(departments.id, id));
}

/** How many work now in this department or below it. */
export const countIn = (db: Db, handle: Handle, path: string): Promise<number> => {
  const { departments, people } = db.t;
  const ids = handle
    .select({ id: departments.id })
    .from(departments)
    .where(or(eq(departments.path, path), startsWith(db, path)));
  return handle.$count(people, and(sql`${people.active}`, sql`${people.departmentId} in ${ids}`));
};

/** How many work now at this site. */
export const countAt = (db: Db, handle: Handle, siteId: string): Promise<number> =>
  handle.$count(db.t.people, and(sql`${db.t.people.active}`, eq(db.t.people.siteId, siteId)));

/** True while people are still being written into a round by the names of their places. */
export const isFilling = async (db: Db, handle: Handle): Promise<boolean> =>
  (await handle.$count(db.t.rounds, and(eq(db.t.rounds.state, 'open'), isNotNull(db.t.rounds.filledTo)))) > 0;

export interface ListedPlace<Row> {
  row: Row;
  /** Who work just there. */
  people: number;
}

/** Departments in the order of their paths, narrowed to a part of a path, at most `limit`. */
export async function departmentsLike(db: Db, part: string, limit: number): Promise<ListedPlace<DepartmentRow>[]> {
  const { departments, people } = db.t;
  return db.read
    .select({ row: departments, people: sql<number>`cast(count(${people.id}) as integer)` })
    .from(departments)
    .leftJoin(people, and(eq(people.departmentId, departments.id), sql`${people.active}`))
    .where(part === '' ? undefined : like(departments.path, sql`${`%${escaped(part)}%`} escape '!'`))
    .groupBy(departments.id)
    .orderBy(asc(departments.path))
    .limit(limit);
}

/** All sites by name. */
export async function sitesWithPeople(db: Db): Promise<ListedPlace<SiteRow>[]> {
  const { sites, people } = db.t;
  return db.read
    .select({ row: sites, people: sql<number>`cast(count(${people.id}) as integer)` })
    .from(sites)
    .leftJoin(people, and(eq(people.siteId, sites.id), sql`${people.active}`))
    .groupBy(sites.id)
    .orderBy(asc(sites.name));
}

/** Not by LIKE, to which A and a are the same on SQLite. */
const startsWith = ({ t: { departments } }: Db, path: string): SQL =>
  sql`substr(${departments.path}, 1, length(${text(path)}) + 1) = ${`${path}/`}`;

// PostgreSQL has to be told what a bare parameter is.
const text = (value: string): SQL => sql`cast(${value} as text)`;

const escaped = (text: string): string => text.replace(/[!%_]/g, '!$&');

/** Rounds that go on now, whose audience a change of places leaves alone. */
export const countOpenRounds = (db: Db): Promise<number> => db.read.$count(db.t.rounds, eq(db.t.rounds.state, 'open'));
