import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { ReportRow } from '../ledger/reports.ts';
import { type WholeInbound, wholeInbound } from './inbounds.ts';

/** What came in by one route and was read, oldest first, at most `limit` after the inbound `afterId`. */
export function readInboundsAfter(db: Db, route: string, afterId: string, limit: number): Promise<WholeInbound[]> {
  const { inbounds, raws } = db.t;
  return db.read
    .select(wholeInbound(db.t))
    .from(inbounds)
    .innerJoin(raws, eq(raws.inboundId, inbounds.id))
    .where(and(eq(inbounds.route, route), gt(inbounds.id, afterId), isNotNull(inbounds.readAt)))
    .orderBy(asc(inbounds.id))
    .limit(limit);
}

/** Makes an inbound unread, so that it may be entered once more. */
export async function reopenInbound(db: Db, tx: Handle, id: string): Promise<void> {
  await tx.update(db.t.inbounds).set({ readAt: null }).where(eq(db.t.inbounds.id, id));
}

/** A report and the rounds it counts for. */
export interface ReportInRounds {
  report: ReportRow;
  roundIds: string[];
}

/** The reports that came of an inbound and still stand, oldest first. */
export async function reportsOfInbound(db: Db, tx: Handle, inboundId: string): Promise<ReportInRounds[]> {
  const { reports, reportRounds } = db.t;
  const rows = await tx
    .select({ report: reports, roundId: reportRounds.roundId })
    .from(reports)
    .leftJoin(reportRounds, eq(reportRounds.reportId, reports.id))
    .where(eq(reports.inboundId, inboundId))
    .orderBy(asc(reports.no));
  const gone = new Set(rows.map(({ report }) => report.takesBackId));
  const standing = rows.filter(({ report }) => report.takesBackId === null && !gone.has(report.id));
  const byId = Map.groupBy(standing, ({ report }) => report.id);
  return [...byId.values()].map((same) => ({
    report: same[0]!.report,
    roundIds: same.flatMap(({ roundId }) => (roundId === null ? [] : [roundId])),
  }));
}

/** The newest of them. */
export const reportOfInbound = async (db: Db, tx: Handle, inboundId: string): Promise<ReportInRounds | null> =>
  (await reportsOfInbound(db, tx, inboundId)).at(-1) ?? null;
