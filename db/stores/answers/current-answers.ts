import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { ALL, type Scope } from '#lib/domain/access.ts';
import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import type { AnswerCount } from '#lib/domain/question/roll-up.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Db } from '../../db.ts';
import { textList } from '../../json-list.ts';
import { within } from '../scope.ts';
import type { Keyring } from '../upkeep/keys.ts';
import { openAnswer } from './report-answers.ts';

/** Which answers are looked at; those of people who were excluded or have died never are. */
export interface AnswerFilter {
  scope?: Scope;
  key?: string;
  personIds?: readonly string[];
}

/** How many people in reach gave each answer of a round. */
export async function countAnswers(db: Db, roundId: string, filter: AnswerFilter = {}): Promise<AnswerCount[]> {
  const rows = await db.read.rows<{ question_key: string; choice: string | null; number: number | null; n: number }>(
    sql`select question_key, choice, number, count(*) as n from (${latest(db, roundId, filter)}) as said
      where place = 1 group by question_key, choice, number`,
  );
  return rows.map(({ question_key, choice, number, n }) => ({
    key: question_key,
    option: choice,
    number: number === null ? null : Number(number),
    n: Number(n),
  }));
}

/** How many people of each site chose what, for one question. */
export async function countChoicesBySite(
  db: Db,
  roundId: string,
  key: string,
  scope: Scope = ALL,
): Promise<{ siteId: string; option: string; n: number }[]> {
  const rows = await db.read.rows<{ site_id: string; choice: string; n: number }>(
    sql`select site_id, choice, count(*) as n from (${latest(db, roundId, { scope, key })}) as said
      where place = 1 and choice is not null group by site_id, choice`,
  );
  return rows.map(({ site_id, choice, n }) => ({ siteId: site_id, option: choice, n: Number(n) }));
}

/** Somebody's last word to one question of a round. */
export interface CurrentAnswer {
  personId: string;
  siteId: string;
  departmentId: string;
  /** How they are counted now; null where no answer counts. */
  status: Status | null;
  /** Spoken, or where nobody knows, received. */
  saidAt: Date;
  answer: OwnAnswer;
}

/** The last word of everybody in reach, by question and in the order of their numbers; what was purged is left out. */
export async function currentAnswers(
  db: Db,
  keys: Keyring,
  roundId: string,
  filter: AnswerFilter = {},
): Promise<CurrentAnswer[]> {
  const { reports, reportAnswers, standings } = db.t;
  const rows = await db.read
    .select({ report: reports, row: reportAnswers, standing: standings })
    .from(sql`(${latest(db, roundId, filter)}) as said`)
    .innerJoin(reports, sql`${reports.id} = said.report_id`)
    .innerJoin(
      reportAnswers,
      sql`${reportAnswers.reportId} = said.report_id and ${reportAnswers.questionKey} = said.question_key`,
    )
    .innerJoin(standings, sql`${standings.roundId} = ${roundId} and ${standings.personId} = said.person_id`)
    .where(sql`said.place = 1`)
    .orderBy(reportAnswers.questionKey, reports.no);
  const opened = rows.map(async ({ report, row, standing }) => {
    const answer = await openAnswer(keys, row, report.keyId);
    const { personId, siteId, departmentId, status } = standing;
    return answer && { personId, siteId, departmentId, status, saidAt: report.saidAt ?? report.receivedAt, answer };
  });
  return (await Promise.all(opened)).filter((one) => one !== null);
}

/** Counted answers of a round; `place` is 1 for the last word of a person to a question. */
export function latest(db: Db, roundId: string, { scope = ALL, key, personIds }: AnswerFilter): SQL {
  const { reports, reportRounds, reportAnswers, standings } = db.t;
  const counts = sql`(${reports.kind} = 'answer' and ${reports.proof} <> 'claimed'
    or ${reports.kind} = 'settled' and ${reports.status} is not null)`;
  const takenBack = db.read
    .select({ id: reports.takesBackId })
    .from(reportRounds)
    .innerJoin(reports, eq(reports.id, reportRounds.reportId))
    .where(and(eq(reportRounds.roundId, roundId), isNotNull(reports.takesBackId)));
  const wanted = and(
    eq(reportRounds.roundId, roundId),
    // What was answered on the page of one round says nothing about the questions of another.
    or(isNull(reports.tokenRoundId), eq(reports.tokenRoundId, roundId)),
    counts,
    sql`${reports.id} not in (${takenBack})`,
    eq(standings.deceased, false),
    isNull(standings.excluded),
    key === undefined ? undefined : eq(reportAnswers.questionKey, key),
    personIds && inArray(standings.personId, textList(db.dialect, personIds)),
    within(scope, standings.departmentId),
  );
  return sql`select ${reportAnswers.questionKey}, ${reportAnswers.choice}, ${reportAnswers.number},
      ${reports.id} as report_id, ${standings.personId}, ${standings.siteId},
      row_number() over (partition by ${standings.personId}, ${reportAnswers.questionKey} order by ${reports.no} desc) as place
    from ${reportRounds} join ${reports} on ${reports.id} = ${reportRounds.reportId}
      join ${reportAnswers} on ${reportAnswers.reportId} = ${reports.id}
      join ${standings} on ${standings.roundId} = ${reportRounds.roundId} and ${standings.personId} = ${reports.personId}
    where ${wanted}`;
}
