import { and, asc, eq, inArray, isNull, notExists, or, sql } from 'drizzle-orm';
import { NO_ROUND } from '#lib/domain/message.ts';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type ReadingAlertRow = Tables['readingAlerts']['$inferSelect'];

/** A call for help that waits in the tray and that no board shows. */
export interface UnheardCall {
  readingId: string;
  /** How the duty list was told so far; null: not at all. */
  alert: Pick<ReadingAlertRow, 'turn' | 'nextAt'> | null;
}

/** Calls for help that wait in the tray, from nobody known or for want of a round that shows them, the oldest first. */
export async function unheardCalls(db: Db, handle: Handle = db.read, readingId?: string): Promise<UnheardCall[]> {
  const { readings, readingAlerts } = db.t;
  return handle
    .select({
      readingId: readings.id,
      alert: { turn: readingAlerts.turn, nextAt: readingAlerts.nextAt },
    })
    .from(readings)
    .leftJoin(readingAlerts, eq(readingAlerts.readingId, readings.id))
    .where(and(isUnheard(db), readingId === undefined ? undefined : eq(readings.id, readingId)))
    .orderBy(asc(readings.createdAt));
}

/** Alerts that go on though their reading was settled, or a board shows it now. */
export async function needlessReadingAlerts(db: Db): Promise<string[]> {
  const { readings, readingAlerts } = db.t;
  const rows = await db.read
    .select({ readingId: readingAlerts.readingId })
    .from(readingAlerts)
    .innerJoin(readings, eq(readings.id, readingAlerts.readingId))
    .where(and(isNull(readingAlerts.endedAt), sql`not (${isUnheard(db)})`));
  return rows.map((row) => row.readingId);
}

function isUnheard(db: Db) {
  const { readings, standings } = db.t;
  const shown = db.read
    .select({ one: sql`1` })
    .from(standings)
    .where(and(eq(standings.roundId, readings.roundId), eq(standings.personId, readings.personId)));
  const hidden = or(isNull(readings.personId), isNull(readings.roundId), notExists(shown));
  return and(sql`${readings.waits}`, isNull(readings.settledAt), eq(readings.status, 'help'), hidden);
}

/** Notes that the duty list is told now for the `turn`-th time. */
export async function noteReadingAlert(db: Db, tx: Handle, alert: Omit<ReadingAlertRow, 'endedAt'>): Promise<void> {
  const { readingAlerts } = db.t;
  const { turn, nextAt } = alert;
  await tx
    .insert(readingAlerts)
    .values(alert)
    .onConflictDoUpdate({ target: readingAlerts.readingId, set: { turn, nextAt, endedAt: null } });
}

/** Ends the telling, and takes back what of it has not gone out. */
export async function endReadingAlert(db: Db, tx: Handle, readingId: string, endedAt: Date): Promise<void> {
  const { readingAlerts, messages } = db.t;
  await tx.update(readingAlerts).set({ endedAt }).where(eq(readingAlerts.readingId, readingId));
  const about = db.dialect === 'pg' ? sql`${messages.about}->>'readingId'` : sql`${messages.about}->>'$.readingId'`;
  const waiting = inArray(messages.state, ['waiting', 'unknown']);
  await tx
    .update(messages)
    .set({ state: 'withdrawn', reason: 'taken' })
    .where(and(eq(messages.roundId, NO_ROUND), eq(messages.purpose, 'alert'), waiting, eq(about, readingId)));
}
