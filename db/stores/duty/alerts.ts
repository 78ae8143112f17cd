import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { RoundKind } from '#lib/domain/round.ts';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';
import type { StandingKey } from '../ledger/standings.ts';

export type AlertRow = Tables['alerts']['$inferSelect'];

/** A call for help that nobody has taken yet. */
export interface OpenCall extends StandingKey {
  roundNo: number;
  kind: RoundKind;
  personNo: number;
  /** How the duty list was told so far; null: not at all. */
  alert: Pick<AlertRow, 'turn' | 'nextAt' | 'endedAt'> | null;
}

/** Open calls for help that nobody has taken up, in rounds that are open or were closed after `closedAfter`. */
export async function openCalls(db: Db, closedAfter: Date): Promise<OpenCall[]> {
  const { standings: s, rounds, people, alerts } = db.t;
  const rows = await db.read
    .select({
      roundId: s.roundId,
      personId: s.personId,
      roundNo: rounds.no,
      kind: rounds.kind,
      personNo: people.no,
      alert: { turn: alerts.turn, nextAt: alerts.nextAt, endedAt: alerts.endedAt },
    })
    .from(rounds)
    .innerJoin(s, and(eq(s.roundId, rounds.id), sql`${s.openHelp}`, isNull(s.takenBy)))
    .innerJoin(people, eq(people.id, s.personId))
    .leftJoin(alerts, and(eq(alerts.roundId, s.roundId), eq(alerts.personId, s.personId)))
    .where(or(eq(rounds.state, 'open'), and(eq(rounds.state, 'closed'), gt(rounds.closedAt, closedAfter))));
  return rows;
}

/** Alerts that go on though their call was taken up or closed. */
export async function needlessAlerts(db: Db): Promise<StandingKey[]> {
  const { standings: s, alerts } = db.t;
  return db.read
    .select({ roundId: alerts.roundId, personId: alerts.personId })
    .from(alerts)
    .innerJoin(s, and(eq(s.roundId, alerts.roundId), eq(s.personId, alerts.personId)))
    .where(and(isNull(alerts.endedAt), sql`(not ${s.openHelp} or ${s.takenBy} is not null)`));
}

/** Notes that the duty list is told now for the `turn`-th time. */
export async function noteAlert(db: Db, tx: Handle, alert: Omit<AlertRow, 'endedAt'>): Promise<void> {
  const { turn, nextAt } = alert;
  await tx
    .insert(db.t.alerts)
    .values(alert)
    .onConflictDoUpdate({ target: [db.t.alerts.roundId, db.t.alerts.personId], set: { turn, nextAt, endedAt: null } });
}

/** Ends the telling, and takes back what of it has not gone out. */
export async function endAlert(db: Db, tx: Handle, { roundId, personId }: StandingKey, endedAt: Date): Promise<void> {
  const { alerts, messages } = db.t;
  await tx
    .update(alerts)
    .set({ endedAt })
    .where(and(eq(alerts.roundId, roundId), eq(alerts.personId, personId)));
  const about = db.dialect === 'pg' ? sql`${messages.about}->>'personId'` : sql`${messages.about}->>'$.personId'`;
  await tx
    .update(messages)
    .set({ state: 'withdrawn', reason: 'taken' })
    .where(
      and(
        eq(messages.roundId, roundId),
        eq(messages.purpose, 'alert'),
        inArray(messages.state, ['waiting', 'unknown']),
        eq(about, personId),
      ),
    );
}

/** Who calls for help, as people on duty must know it. */
export interface CallForHelp {
  employeeNumber: string;
  name: string;
  department: string;
  site: string;
  /** No answer that counts says so: somebody claims it. */
  claimed: boolean;
}

export async function findCall(db: Db, roundId: string, personId: string): Promise<CallForHelp | null> {
  const { standings: s, people, departments, sites } = db.t;
  const [row] = await db.read
    .select({
      employeeNumber: people.employeeNumber,
      name: people.name,
      department: departments.path,
      site: sites.name,
      status: s.status,
    })
    .from(s)
    .innerJoin(people, eq(people.id, s.personId))
    .innerJoin(departments, eq(departments.id, s.departmentId))
    .innerJoin(sites, eq(sites.id, s.siteId))
    .where(and(eq(s.roundId, roundId), eq(s.personId, personId)));
  if (!row) return null;
  const { status, ...call } = row;
  return { ...call, claimed: status !== 'help' };
}
