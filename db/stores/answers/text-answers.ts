import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Scope } from '#lib/domain/access.ts';
import type { Db } from '../../db.ts';
import type { Keyring } from '../upkeep/keys.ts';
import { latest } from './current-answers.ts';
import { openAnswer } from './report-answers.ts';

/** What somebody wrote to a question. */
export interface WrittenAnswer {
  personId: string;
  name: string;
  employeeNumber: string;
  department: string;
  saidAt: Date;
  text: string;
}

/** What the people in reach wrote to one question, the newest first, at most `limit`; each person's last word only. */
export async function listWritten(
  { db, keys }: { db: Db; keys: Keyring },
  roundId: string,
  key: string,
  scope: Scope,
  limit: number,
): Promise<WrittenAnswer[]> {
  const { reports, reportAnswers, people, departments } = db.t;
  const rows = await db.read
    .select({ report: reports, row: reportAnswers, person: people, department: departments.name })
    .from(sql`(${latest(db, roundId, { scope, key })}) as said`)
    .innerJoin(reports, sql`${reports.id} = said.report_id`)
    .innerJoin(reportAnswers, and(eq(reportAnswers.reportId, reports.id), eq(reportAnswers.questionKey, key)))
    .innerJoin(people, eq(people.id, reports.personId))
    .innerJoin(departments, eq(departments.id, people.departmentId))
    .where(and(sql`said.place = 1`, isNotNull(reportAnswers.sealedText)))
    .orderBy(desc(reports.no))
    .limit(limit);
  const opened = rows.map(async ({ report, row, person, department }) => {
    const answer = await openAnswer(keys, row, report.keyId);
    const { id: personId, name, employeeNumber } = person;
    const saidAt = report.saidAt ?? report.receivedAt;
    return answer?.kind === 'text' ? { personId, name, employeeNumber, department, saidAt, text: answer.text } : null;
  });
  return (await Promise.all(opened)).filter((one) => one !== null);
}
