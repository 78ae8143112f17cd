import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import type { Db, Handle } from '../db.ts';
import { type WholeInbound, wholeInbound } from './inbounds.ts';
import type { ReportRow } from './reports.ts';

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

/** The newest report that came of an inbound, and the rounds it counts for. */
export async function reportOfInbound(
  db: Db,
  tx: Handle,
  inboundId: string,
): Promise<{ report: ReportRow; roundIds: string[] } | null> {
  const { reports, reportRounds } = db.t;
  const rows = await tx.select().from(reports).where(eq(reports.inboundId, inboundId)).orderBy(asc(reports.no));
  const report = rows.at(-1);
  if (!report) return null;
  const rounds = await tx
    .select({ id: reportRounds.roundId })
    .from(reportRounds)
    .where(eq(reportRounds.reportId, report.id));
  return { report, roundIds: rounds.map(({ id }) => id) };
}
