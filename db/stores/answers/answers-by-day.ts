import { and, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '#lib/domain/access.ts';
import type { Db } from '../../db.ts';
import { moment } from '../../moment.ts';
import { within } from '../scope.ts';

/** Days without gaps, in any order. */
interface Between {
  from: Date;
  to: Date;
}

interface DayQuery {
  /** Of the question. */
  key: string;
  scope: Scope;
}

export interface DayCount {
  /** Place in the days that were asked for. */
  day: number;
  siteId: string;
  option: string;
  n: number;
}

/** How many people in reach chose what on each of these days, by site, in real rounds; everybody counts once a day, by that day's last word. */
export async function countChoicesByDay(
  db: Db,
  { key, scope }: DayQuery,
  days: readonly Between[],
): Promise<DayCount[]> {
  const day = dayOf(db, days);
  const rows = await db.read.rows<{ day: number; site_id: string; choice: string; n: number }>(
    sql`select day, site_id, choice, count(*) as n from (${lastOfEachDay(db, { key, scope }, day)}) as said
      where place = 1 and day is not null group by day, site_id, choice`,
  );
  return rows.map(({ day, site_id, choice, n }) => ({
    day: Number(day),
    siteId: site_id,
    option: choice,
    n: Number(n),
  }));
}

export interface Chooser {
  personId: string;
  employeeNumber: string;
  name: string;
  department: string;
  option: string;
}

/** Who in reach chose what on one day at one site, by employee number, at most `most`. */
export async function choosersOfDay(
  db: Db,
  query: DayQuery & { siteId: string },
  day: Between,
  most: number,
): Promise<Chooser[]> {
  const { people, departments } = db.t;
  return db.read.rows<Chooser>(
    sql`select ${people.id} as "personId", ${people.employeeNumber} as "employeeNumber", ${people.name} as "name",
        ${departments.name} as "department", said.choice as "option"
      from (${lastOfEachDay(db, query, dayOf(db, [day]))}) as said
        join ${people} on ${people.id} = said.person_id
        join ${departments} on ${departments.id} = ${people.departmentId}
      where said.place = 1 and said.day is not null and said.site_id = ${query.siteId}
      order by ${people.employeeNumber} limit ${most}`,
  );
}

/** The place of the day on which a report was spoken, or where nobody knows, received; null on none of them. */
function dayOf(db: Db, days: readonly Between[]): SQL {
  const { reports } = db.t;
  const spoken = sql`coalesce(${reports.saidAt}, ${reports.receivedAt})`;
  const cases = days.map(
    ({ from, to }, place) =>
      sql`when ${spoken} >= ${moment(db, from)} and ${spoken} < ${moment(db, to)} then ${sql.raw(String(place))}`,
  );
  return sql`case ${sql.join(cases, sql` `)} end`;
}

/** Counted answers to a question; `place` is 1 for somebody's last one of a day. */
function lastOfEachDay(db: Db, { key, scope }: DayQuery, day: SQL): SQL {
  const { reports, reportRounds, reportAnswers, rounds, standings } = db.t;
  const counts = sql`(${reports.kind} = 'answer' and ${reports.proof} <> 'claimed'
    or ${reports.kind} = 'settled' and ${reports.status} is not null)`;
  const takenBack = db.read.select({ id: reports.takesBackId }).from(reports).where(isNotNull(reports.takesBackId));
  const wanted = and(
    eq(rounds.kind, 'real'),
    eq(reportAnswers.questionKey, key),
    isNotNull(reportAnswers.choice),
    // What was answered on the page of a drill says nothing about a real round.
    or(isNull(reports.tokenRoundId), eq(reports.tokenRoundId, rounds.id)),
    counts,
    sql`${reports.id} not in (${takenBack})`,
    eq(standings.deceased, false),
    isNull(standings.excluded),
    within(scope, standings.departmentId),
  );
  return sql`select ${reportAnswers.choice} as choice, ${standings.personId} as person_id, ${standings.siteId} as site_id,
      ${day} as day,
      row_number() over (partition by ${standings.personId}, ${day} order by ${reports.no} desc, ${rounds.no} desc) as place
    from ${reportAnswers} join ${reports} on ${reports.id} = ${reportAnswers.reportId}
      join ${reportRounds} on ${reportRounds.reportId} = ${reports.id}
      join ${rounds} on ${rounds.id} = ${reportRounds.roundId}
      join ${standings} on ${standings.roundId} = ${rounds.id} and ${standings.personId} = ${reports.personId}
    where ${wanted}`;
}
