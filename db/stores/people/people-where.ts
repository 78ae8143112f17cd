import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../db.ts';
import { within } from '../scope.ts';
import { holds } from './holds.ts';
import type { PeopleFilter, PeopleKind } from './people-list.ts';

/** The conditions that a person of the roster must meet to be listed. */
export function peopleWhere(db: Db, filter: PeopleFilter): SQL | undefined {
  const { people } = db.t;
  const { scope, only, department, siteId } = filter;
  return and(
    within(scope, people.departmentId),
    searched(db, filter),
    only && KINDS[only](db),
    department ? below(db, department) : undefined,
    siteId ? eq(people.siteId, siteId) : undefined,
  );
}

const KINDS: Record<PeopleKind, (db: Db) => SQL | undefined> = {
  none: (db) => and(active(db), sql`not exists ${contacts(db)}`),
  bad: (db) => and(active(db), sql`exists ${contacts(db, sql`${db.t.contactPoints.badSince} is not null`)}`),
  unconfirmed: (db) =>
    and(
      active(db),
      sql`exists ${contacts(db)}`,
      sql`not exists ${contacts(db, sql`${db.t.contactPoints.confirmedAt} is not null`)}`,
    ),
  silent: (db) =>
    and(active(db), sql`exists ${drills(db)}`, sql`not exists ${drills(db, sql`s.answered_at is not null`)}`),
  out: ({ t: { people } }) =>
    or(
      sql`${people.deceasedAt} is not null`,
      sql`exists (select 1 from rounds as r join standings as s on s.round_id = r.id and s.person_id = ${people.id}
        where r.state = 'open' and (s.excluded is not null or s.deceased))`,
    ),
  left: ({ t: { people } }) => and(eq(people.active, false), sql`${people.deceasedAt} is null`),
};

const active = ({ t: { people } }: Db): SQL => eq(people.active, true);

function contacts({ t: { people, contactPoints }, read }: Db, which?: SQL) {
  const own = and(eq(contactPoints.personId, people.id), sql`${contactPoints.active}`, which);
  return read.select({ one: sql`1` }).from(contactPoints).where(own);
}

/** From the few drills to the one row of each: standings are found by round and person. */
const drills = ({ t: { people } }: Db, which = sql`1 = 1`): SQL =>
  sql`(select 1 from rounds as r join standings as s on s.round_id = r.id and s.person_id = ${people.id}
    where r.kind = 'drill' and r.opened_at is not null and ${which})`;

/** By an exact path with everything below; else by a part of it, so that 総務 finds every such department. */
function below({ t: { people } }: Db, path: string): SQL {
  const part = path.replace(/[!%_]/g, '!$&');
  return sql`${people.departmentId} in (select d.id from departments as d
    where d.path = ${path} or d.path like ${`${part}/%`} escape '!'
      or (d.path like ${`%${part}%`} escape '!' and not exists (select 1 from departments as own where own.path = ${path})))`;
}

function searched({ t: { people, contactPoints }, read }: Db, { spellings = [], digests = [] }: PeopleFilter) {
  const wanted: SQL[] = spellings
    .filter((spelling) => spelling !== '')
    .flatMap((spelling) => [people.employeeNumber, people.name, people.kana].map((column) => holds(column, spelling)));
  if (digests.length > 0) {
    const owners = and(inArray(contactPoints.addressDigest, [...digests]), sql`${contactPoints.active}`);
    wanted.push(inArray(people.id, read.select({ id: contactPoints.personId }).from(contactPoints).where(owners)));
  }
  return wanted.length > 0 ? or(...wanted) : undefined;
}
