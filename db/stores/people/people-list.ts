import { and, asc, eq, gt } from 'drizzle-orm';
import type { Scope } from '#lib/domain/access.ts';
import type { Db } from '../../db.ts';
import { within } from '../scope.ts';
import type { PersonRow } from './people.ts';
import { peopleWhere } from './people-where.ts';

export interface PeopleFilter {
  /** Nobody outside is found, counted or hinted at. */
  scope: Scope;
  /** Part of a number, name or kana, spaces and letter case apart; several ways of writing the same are tried. */
  spellings?: readonly string[];
  /** Keyed digests of an address or phone number that was searched for. */
  digests?: readonly string[];
  only?: PeopleKind | undefined;
  /** A department's whole path with all below it, or a part of paths where there is no such department. */
  department?: string | undefined;
  siteId?: string | undefined;
}

/** `none`: no contact point in use. `bad`: at least one that refused. `unconfirmed`: said of none that it is theirs. `silent`: asked in drills, and never answered one. `out`: excluded from an open round, or dead. `left`: no longer on the roster. */
export const PEOPLE_KINDS = ['none', 'bad', 'unconfirmed', 'silent', 'out', 'left'] as const;
export type PeopleKind = (typeof PEOPLE_KINDS)[number];

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
    .where(and(peopleWhere(db, filter), after ? gt(people.employeeNumber, after) : undefined))
    .orderBy(asc(people.employeeNumber))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return { people: page, next: rows.length > limit ? (page.at(-1)?.person.employeeNumber ?? null) : null };
}

/** How many there are, counted no further than `most`: a look at the screen needs no more. */
export async function countPeople(db: Db, filter: PeopleFilter, most: number): Promise<number> {
  const { people } = db.t;
  const found = db.read.select({ id: people.id }).from(people).where(peopleWhere(db, filter)).limit(most).as('found');
  return db.read.$count(found);
}

export const countActive = (db: Db, scope: Scope): Promise<number> =>
  db.read.$count(db.t.people, and(eq(db.t.people.active, true), within(scope, db.t.people.departmentId)));
