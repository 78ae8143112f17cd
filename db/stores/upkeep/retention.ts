import { and, eq, inArray, isNotNull, isNull, lt, ne } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { RoundRow } from '../rounds/rounds.ts';

/** Overwrites a wrapped key: what it sealed is unreadable for ever, to the owner of the master key too. */
export async function destroyKey(db: Db, tx: Handle, id: string, destroyedAt: Date): Promise<void> {
  await tx.update(db.t.dataKeys).set({ wrapped: null, destroyedAt }).where(eq(db.t.dataKeys.id, id));
}

/** Closed rounds of a kind whose words were not destroyed and that closed before this moment. */
export function roundsToPurge(db: Db, kind: RoundRow['kind'], before: Date): Promise<RoundRow[]> {
  const { rounds } = db.t;
  const due = and(
    eq(rounds.kind, kind),
    eq(rounds.state, 'closed'),
    isNull(rounds.purgedAt),
    lt(rounds.closedAt, before),
  );
  return db.read.select().from(rounds).where(due);
}

/** Inbounds that lie under a key. */
export async function inboundsUnder(db: Db, keyId: string): Promise<string[]> {
  const { inbounds } = db.t;
  const rows = await db.read.select({ id: inbounds.id }).from(inbounds).where(eq(inbounds.keyId, keyId));
  return rows.map(({ id }) => id);
}

export async function messagesOfRound(db: Db, roundId: string): Promise<string[]> {
  const { messages } = db.t;
  const rows = await db.read.select({ id: messages.id }).from(messages).where(eq(messages.roundId, roundId));
  return rows.map(({ id }) => id);
}

/** Deletes these messages byte for byte and what was read in them; that they arrived, and when, stays. */
export async function wipeInbounds(db: Db, tx: Handle, ids: readonly string[], at: Date): Promise<void> {
  const { raws, readings } = db.t;
  await tx.delete(raws).where(inArray(raws.inboundId, [...ids]));
  const read = inArray(readings.inboundId, [...ids]);
  await tx.update(readings).set({ sealedText: null, candidates: [] }).where(read);
  await tx
    .update(readings)
    .set({ settledAt: at, settledBy: 'anpi' })
    .where(and(read, isNull(readings.settledAt)));
}

/** What providers said may hold an address. */
export async function wipeAttempts(db: Db, tx: Handle, messageIds: readonly string[]): Promise<void> {
  const { attempts, messages } = db.t;
  await tx
    .update(attempts)
    .set({ detail: null })
    .where(inArray(attempts.messageId, [...messageIds]));
  await tx
    .update(messages)
    .set({ reason: null })
    .where(inArray(messages.id, [...messageIds]));
}

/** Reasons that operators wrote, and what bounces said of addresses until then. */
export async function wipeReasons(db: Db, tx: Handle, { id, keyId }: RoundRow, until: Date): Promise<void> {
  const { reports, standings, contactPoints } = db.t;
  await tx
    .update(reports)
    .set({ reason: null })
    .where(and(eq(reports.keyId, keyId), isNotNull(reports.reason)));
  await tx
    .update(standings)
    .set({ excluded: '' })
    .where(and(eq(standings.roundId, id), isNotNull(standings.excluded)));
  await tx.update(contactPoints).set({ badReason: null }).where(lt(contactPoints.badSince, until));
}

/** Months' keys of what was never matched, made before this moment. */
export async function inboxKeysToDestroy(db: Db, before: Date): Promise<string[]> {
  const { dataKeys } = db.t;
  const due = and(eq(dataKeys.purpose, 'inbox'), isNotNull(dataKeys.wrapped), lt(dataKeys.createdAt, before));
  const rows = await db.read.select({ id: dataKeys.id }).from(dataKeys).where(due);
  return rows.map(({ id }) => id);
}

export interface Leaver {
  id: string;
  keyId: string;
}

/** People who left before this moment and of whom something is still there to read. */
export function leaversToForget(db: Db, before: Date, limit: number): Promise<Leaver[]> {
  const { people, dataKeys } = db.t;
  const due = and(eq(people.active, false), lt(people.leftAt, before), isNotNull(dataKeys.wrapped));
  return db.read
    .select({ id: people.id, keyId: people.keyId })
    .from(people)
    .innerJoin(dataKeys, eq(dataKeys.id, people.keyId))
    .where(due)
    .limit(limit);
}

/** Name and addresses go; the employee number stays, so that the numbers of old rounds still add up. */
export async function forgetPerson(db: Db, tx: Handle, { id, keyId }: Leaver, name: string, at: Date): Promise<void> {
  const { people, contactPoints } = db.t;
  await destroyKey(db, tx, keyId, at);
  await tx.delete(contactPoints).where(eq(contactPoints.personId, id));
  await tx
    .update(people)
    .set({ name, kana: null })
    .where(and(eq(people.id, id), ne(people.active, true)));
}
