import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { sealText, unsealText } from '#lib/base/secrets/seal.ts';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';
import { insertRows } from '../../write-rows.ts';

export type ReadingRow = Tables['readings']['$inferSelect'];
export type NewReading = Tables['readings']['$inferInsert'];

const textPlace = (id: string) => `readings.sealed_text:${id}`;

export const sealReadingText = (own: Uint8Array, id: string, text: string): Uint8Array =>
  sealText(own, text, textPlace(id));

export const openReadingText = (own: Uint8Array, row: ReadingRow): string =>
  row.sealedText ? unsealText(own, row.sealedText, textPlace(row.id)) : '';

export const insertReadings = (db: Db, tx: Handle, rows: readonly NewReading[]): Promise<void> =>
  insertRows(db, tx, db.t.readings, rows);

export const insertReading = (db: Db, tx: Handle, row: NewReading): Promise<void> => insertReadings(db, tx, [row]);

export async function findReading(db: Db, id: string, handle: Handle = db.read): Promise<ReadingRow | undefined> {
  const [row] = await handle.select().from(db.t.readings).where(eq(db.t.readings.id, id));
  return row;
}

/** The newest reading of each inbound. */
export async function readingsOf(db: Db, inboundIds: readonly string[]): Promise<Map<string, ReadingRow>> {
  const { readings } = db.t;
  if (inboundIds.length === 0) return new Map();
  const rows = await db.read
    .select()
    .from(readings)
    .where(inArray(readings.inboundId, [...inboundIds]))
    .orderBy(asc(readings.createdAt));
  return new Map(rows.map((row) => [row.inboundId, row]));
}

/** What waits for a person, newest first. */
export function listTray(db: Db, limit: number): Promise<ReadingRow[]> {
  const { readings } = db.t;
  return db.read
    .select()
    .from(readings)
    .where(and(sql`${readings.waits}`, isNull(readings.settledAt)))
    .orderBy(desc(readings.createdAt))
    .limit(limit);
}

export const countTray = (db: Db): Promise<number> =>
  db.read.$count(db.t.readings, and(sql`${db.t.readings.waits}`, isNull(db.t.readings.settledAt)));

/** True for the one person who settles it; whoever comes second gets false. */
export async function settleReading(
  db: Db,
  tx: Handle,
  id: string,
  by: { settledAt: Date; settledBy: string; personId: string | null },
): Promise<boolean> {
  const { readings } = db.t;
  const rows = await tx
    .update(readings)
    .set(by)
    .where(and(eq(readings.id, id), isNull(readings.settledAt)))
    .returning({ id: readings.id });
  return rows.length === 1;
}

/** Makes a settled reading wait again, for the person it was held to be from; false when it was settled otherwise since `settledAt`. */
export async function reopenReading(
  db: Db,
  tx: Handle,
  id: string,
  settledAt: Date,
  personId: string | null,
): Promise<boolean> {
  const { readings } = db.t;
  const rows = await tx
    .update(readings)
    .set({ settledAt: null, settledBy: null, personId })
    .where(and(eq(readings.id, id), eq(readings.settledAt, settledAt)))
    .returning({ id: readings.id });
  return rows.length === 1;
}
