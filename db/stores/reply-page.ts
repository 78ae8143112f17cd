import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Statement } from '#lib/domain/report.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Db } from '../db.ts';
import type { RoundRow } from './rounds.ts';

/** The newest thing that was said about a person in a round, whatever decides the standing. */
export interface LastWord {
  kind: Statement['kind'];
  /** Null while nobody has read it, or when it was no answer. */
  status: Status | null;
  route: string;
  byStaff: boolean;
  at: Date;
  /** Of the message it came in; null for what an operator stated. */
  dedupeKey: string | null;
}

const SAID = ['answer', 'unread', 'settled', 'help_closed'] as const;

export async function lastWord(db: Db, roundId: string, personId: string): Promise<LastWord | null> {
  const { reports, reportRounds, inbounds } = db.t;
  const [row] = await db.read
    .select({
      kind: reports.kind,
      status: reports.status,
      proof: reports.proof,
      route: reports.route,
      saidAt: reports.saidAt,
      receivedAt: reports.receivedAt,
      dedupeKey: inbounds.dedupeKey,
    })
    .from(reports)
    .innerJoin(reportRounds, eq(reportRounds.reportId, reports.id))
    .leftJoin(inbounds, eq(inbounds.id, reports.inboundId))
    .where(and(eq(reports.personId, personId), eq(reportRounds.roundId, roundId), inArray(reports.kind, [...SAID])))
    .orderBy(desc(reports.no))
    .limit(1);
  if (!row) return null;
  const { kind, status, route, dedupeKey } = row;
  const byStaff = row.proof === 'operator' || kind === 'settled' || kind === 'help_closed';
  return { kind, status, route, byStaff, at: row.saidAt ?? row.receivedAt, dedupeKey };
}

/** The newest open real round that asks this person. */
export async function openRealRoundOf(db: Db, personId: string): Promise<RoundRow | undefined> {
  const { rounds, standings } = db.t;
  const [row] = await db.read
    .select({ round: rounds })
    .from(rounds)
    .innerJoin(standings, and(eq(standings.roundId, rounds.id), eq(standings.personId, personId)))
    .where(and(eq(rounds.state, 'open'), eq(rounds.kind, 'real')))
    .orderBy(desc(rounds.no))
    .limit(1);
  return row?.round;
}
