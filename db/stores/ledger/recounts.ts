import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { ReportRow } from './reports.ts';
import type { StandingRow } from './standings.ts';

/** To be called first in a transaction: all that it reads is of one moment. SQLite's writer sees one anyway. */
export async function holdStill(db: Db, tx: Handle): Promise<void> {
  if (db.dialect === 'pg') await tx.rows(sql`set transaction isolation level repeatable read`);
}

/** The standings of one round, by person id, at most `limit` after `afterPersonId`. */
export function standingsAfter(
  db: Db,
  handle: Handle,
  roundId: string,
  afterPersonId: string,
  limit: number,
): Promise<StandingRow[]> {
  const { standings } = db.t;
  return handle
    .select()
    .from(standings)
    .where(and(eq(standings.roundId, roundId), gt(standings.personId, afterPersonId)))
    .orderBy(asc(standings.personId))
    .limit(limit);
}

/** The reports of these people that one round counts, in the order of storing. */
export async function reportsAbout(
  db: Db,
  handle: Handle,
  roundId: string,
  personIds: readonly string[],
): Promise<ReportRow[]> {
  const { reports, reportRounds } = db.t;
  const rows = await handle
    .select({ report: reports })
    .from(reports)
    .innerJoin(reportRounds, and(eq(reportRounds.reportId, reports.id), eq(reportRounds.roundId, roundId)))
    .where(inArray(reports.personId, [...personIds]))
    .orderBy(asc(reports.no));
  return rows.map((row) => row.report);
}
