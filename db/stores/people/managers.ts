import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Department } from '#lib/domain/teams.ts';
import type { Db, Handle } from '../../db.ts';
import { textList } from '../../json-list.ts';
import { insertRows } from '../../write-rows.ts';

/** Who manages which department; only people who are still here, unless `left` asks for the others too. */
export async function managersByDepartment(
  db: Db,
  handle: Handle = db.read,
  left = false,
): Promise<Map<string, string[]>> {
  const { departmentManagers: d, people } = db.t;
  const rows = await handle
    .select({ departmentId: d.departmentId, personId: d.personId })
    .from(d)
    .innerJoin(people, and(eq(people.id, d.personId), left ? undefined : sql`${people.active}`))
    .orderBy(asc(d.departmentId), asc(d.personId));
  const managers = new Map<string, string[]>();
  for (const { departmentId, personId } of rows)
    managers.set(departmentId, [...(managers.get(departmentId) ?? []), personId]);
  return managers;
}

export const departmentTree = (db: Db, handle: Handle = db.read): Promise<Department[]> =>
  handle.select({ id: db.t.departments.id, parentId: db.t.departments.parentId }).from(db.t.departments);

/** The departments in which somebody of this round is silent: no answer that counts. */
export async function silentDepartments(db: Db, handle: Handle, roundId: string): Promise<string[]> {
  const { standings: s } = db.t;
  const rows = await handle
    .selectDistinct({ id: s.departmentId })
    .from(s)
    .where(and(eq(s.roundId, roundId), silent(db)));
  return rows.map((row) => row.id);
}

export interface SilentMember {
  personId: string;
  employeeNumber: string;
  name: string;
}

/** Who of these departments is silent in this round, by employee number, and how many they are in all. */
export async function silentMembers(
  db: Db,
  roundId: string,
  departmentIds: readonly string[],
  limit: number,
): Promise<{ members: SilentMember[]; total: number }> {
  const { standings: s, people } = db.t;
  const where = and(
    eq(s.roundId, roundId),
    sql`${s.departmentId} in ${textList(db.dialect, departmentIds)}`,
    silent(db),
  );
  const members = await db.read
    .select({ personId: people.id, employeeNumber: people.employeeNumber, name: people.name })
    .from(s)
    .innerJoin(people, eq(people.id, s.personId))
    .where(where)
    .orderBy(asc(people.employeeNumber))
    .limit(limit);
  return { members, total: await db.read.$count(s, where) };
}

/** Makes these people the managers of a department, and nobody else. */
export async function setManagers(
  db: Db,
  tx: Handle,
  departmentId: string,
  personIds: readonly string[],
): Promise<void> {
  const { departmentManagers: d } = db.t;
  await tx.delete(d).where(eq(d.departmentId, departmentId));
  if (personIds.length > 0) await tx.insert(d).values(personIds.map((personId) => ({ departmentId, personId })));
}

/** What these people manage from now on, and nothing else. */
export async function replaceManaged(
  db: Db,
  tx: Handle,
  { people, rows }: { people: readonly string[]; rows: readonly { departmentId: string; personId: string }[] },
): Promise<void> {
  const { departmentManagers: d } = db.t;
  if (people.length > 0) await tx.delete(d).where(sql`${d.personId} in ${textList(db.dialect, people)}`);
  await insertRows(db, tx, d, rows);
}

const silent = ({ t: { standings: s } }: Db) => and(isNull(s.status), isNull(s.excluded), sql`not ${s.deceased}`);
