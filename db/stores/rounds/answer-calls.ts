import { and, asc, countDistinct, eq, gte, isNull } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type AnswerCallRow = Tables['answerCalls']['$inferSelect'];

/** The notices that call people to answer this round, oldest first, each with its number. */
export async function callsOf(db: Db, roundId: string): Promise<(AnswerCallRow & { no: number })[]> {
  const { answerCalls, notices } = db.t;
  const rows = await db.read
    .select({ call: answerCalls, no: notices.no })
    .from(answerCalls)
    .innerJoin(notices, eq(notices.id, answerCalls.noticeId))
    .where(eq(answerCalls.roundId, roundId))
    .orderBy(asc(answerCalls.at));
  return rows.map(({ call, no }) => ({ ...call, no }));
}

export async function insertCall(db: Db, tx: Handle, row: AnswerCallRow): Promise<void> {
  await tx.insert(db.t.answerCalls).values(row);
}

/** By how many people each road was used for this round since then. */
export async function peopleByRoad(db: Db, roundId: string, since: Date): Promise<{ route: string; people: number }[]> {
  const { reports, reportRounds } = db.t;
  const rows = await db.read
    .select({ route: reports.route, people: countDistinct(reports.personId) })
    .from(reportRounds)
    .innerJoin(reports, eq(reports.id, reportRounds.reportId))
    .where(and(eq(reportRounds.roundId, roundId), gte(reports.storedAt, since), isNull(reports.takesBackId)))
    .groupBy(reports.route);
  return rows.map(({ route, people }) => ({ route, people: Number(people) })).sort((a, b) => b.people - a.people);
}
