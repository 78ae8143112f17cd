import { and, asc, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '#lib/domain/access.ts';
import type { Db } from '../../db.ts';
import { within } from '../scope.ts';
import type { PersonRow } from './people.ts';

export interface PeopleFilter {
  /** Nobody outside is found, counted or hinted at. */
  scope: Scope;
  /** Part of a number, name or kana, spaces and letter case apart; several ways of writing the same are tried. */
  spellings?: readonly string[];
  /** Keyed digests of an address or phone number that was searched for. */
  digests?: readonly string[];
  /** `none`: no contact point in use. `bad`: at least one that refused. */
  contacts?: 'none' | 'bad';
}

export interface ListedPerson {
  person: PersonRow;
  departmentPath: string;
  site: string;
}

/** People of the roster by employee number, those who left too, at most `limit` after the number `after`. */
export async function listPeople(
  db: Db,
  filter: PeopleFilter,
  { after, limit }: { after?: string; limit: number },
): Promise<{ people: ListedPerson[]; next: string | null }> {
  const { people, departments, sites } = db.t;
  const rows = await db.read
    .select({ person: people, departmentPath: departments.path, site: sites.name })
    .from(people)
    .innerJoin(departments, eq(departments.id, people.departmentId))
    .innerJoin(sites, eq(sites.id, people.siteId))
    .where(and(conditionOf(db, filter), after ? gt(people.employeeNumber, after) : undefined))
    .orderBy(asc(people.employeeNumber))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return { people: page, next: rows.length > limit ? (page.at(-1)?.person.employeeNumber ?? null) : null };
}

export const countPeople = (db: Db, filter: PeopleFilter): Promise<number> =>
  db.read.$count(db.t.people, conditionOf(db, filter));

export const countActive = (db: Db, scope: Scope): Promise<number> =>
  db.read.$count(db.t.people, and(eq(db.t.people.active, true), within(scope, db.t.people.departmentId)));

function conditionOf(db: Db, { scope, spellings = [], digests = [], contacts }: PeopleFilter): SQL | undefined {
  const { people, contactPoints } = db.t;
  const conditions: (SQL | undefined)[] = [within(scope, people.departmentId)];
  const wanted = spellings
    .filter((spelling) => spelling !== '')
    .flatMap((spelling) => [
      holds(people.employeeNumber, spelling),
      holds(people.name, spelling),
      holds(people.kana, spelling),
    ]);
  const owners = (digests.length > 0 && inArray(contactPoints.addressDigest, [...digests])) || undefined;
  if (owners) {
    wanted.push(
      inArray(
        people.id,
        db.read.select({ id: contactPoints.personId }).from(contactPoints).where(owners),
      ) as SQL<boolean>,
    );
  }
  if (wanted.length > 0) conditions.push(or(...wanted));
  const own = and(eq(contactPoints.personId, people.id), eq(contactPoints.active, true));
  const some = (which: SQL | undefined) => db.read.select({ one: sql`1` }).from(contactPoints).where(which);
  if (contacts) conditions.push(eq(people.active, true));
  if (contacts === 'none') conditions.push(sql`not exists ${some(own)}`);
  if (contacts === 'bad') conditions.push(sql`exists ${some(and(own, sql`${contactPoints.badSince} is not null`))}`);
  return and(...conditions);
}

/** Blanks stand between family and given name in some rosters and not in others. */
function holds(column: Db['t']['people']['name' | 'kana' | 'employeeNumber'], spelling: string): SQL<boolean> {
  const part = `%${spelling.replace(/[!%_]/g, '!$&')}%`;
  return sql<boolean>`lower(replace(replace(${column}, ' ', ''), '　', '')) like ${part} escape '!'`;
}
