import { and, asc, eq, inArray, isNull, lte, notInArray, or, sql } from 'drizzle-orm';
import { chunks } from '#lib/base/chunks.ts';
import { newId } from '#lib/base/ids.ts';
import { unsealText } from '#lib/base/seal.ts';
import { HELD_WITH_ROUND, type MessageAbout, type MessagePurpose } from '#lib/domain/message.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Db, Handle } from '../db.ts';
import type { Keyring } from './keys.ts';
import { addressPlace } from './people.ts';

/** A claimed message with all that is needed to word and address it. */
export interface Claimed {
  messageId: string;
  attemptId: string;
  roundId: string;
  personId: string;
  personNo: number;
  name: string;
  language: Language;
  channel: string;
  purpose: MessagePurpose;
  about: MessageAbout | null;
  step: number;
  turn: number;
  attempts: number;
  startedAt: Date;
  address: string;
}

export interface Claim {
  channel: string;
  relay: string;
  claimedBy: string;
  now: Date;
  leaseUntil: Date;
  limit: number;
}

/** Takes due messages of open rounds and writes their attempts; once this has committed, a crash leaves them unknown, never lost. Alerts before asking, first messages before second ones, fresh before retry. */
export async function claimDue(db: Db, keys: Keyring, claim: Claim): Promise<Claimed[]> {
  const ids = await db.write(async (tx) => {
    const due = await dueIds(db, tx, claim);
    if (due.length === 0) return [];
    await tx
      .update(db.t.messages)
      .set({
        state: 'claimed',
        claimedBy: claim.claimedBy,
        leaseUntil: claim.leaseUntil,
        attempts: sql`${db.t.messages.attempts} + 1`,
      })
      .where(inArray(db.t.messages.id, due));
    const attempts = due.map((messageId) => ({
      id: newId(claim.now),
      messageId,
      relay: claim.relay,
      startedAt: claim.now,
    }));
    await tx.insert(db.t.attempts).values(attempts);
    return attempts;
  });
  return openClaimed(db, keys, ids, claim.now);
}

async function dueIds(db: Db, tx: Handle, claim: Claim): Promise<string[]> {
  const { messages, rounds } = db.t;
  const sending = and(eq(rounds.state, 'open'), isNull(rounds.stoppedAt));
  const open = tx.select({ id: rounds.id }).from(rounds).where(sending);
  const due = tx
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.channel, claim.channel),
        sql`${messages.state} in ('waiting', 'unknown')`,
        lte(messages.dueAt, claim.now),
        or(notInArray(messages.purpose, [...HELD_WITH_ROUND]), inArray(messages.roundId, open)),
      ),
    )
    .orderBy(asc(messages.priority), asc(messages.turn), asc(messages.attempts), asc(messages.dueAt))
    .limit(claim.limit);
  const rows = await (db.dialect === 'pg' ? due.for('update', { skipLocked: true }) : due);
  return rows.map((row) => row.id);
}

async function openClaimed(
  db: Db,
  keys: Keyring,
  ids: readonly { id: string; messageId: string }[],
  startedAt: Date,
): Promise<Claimed[]> {
  if (ids.length === 0) return [];
  const { messages, people, contactPoints, dataKeys } = db.t;
  const rows = await db.read
    .select({
      messageId: messages.id,
      roundId: messages.roundId,
      personId: messages.personId,
      personNo: people.no,
      name: people.name,
      language: people.language,
      channel: messages.channel,
      purpose: messages.purpose,
      about: messages.about,
      step: messages.step,
      turn: messages.turn,
      attempts: messages.attempts,
      contactPointId: contactPoints.id,
      sealedAddress: contactPoints.sealedAddress,
      keyId: people.keyId,
      wrapped: dataKeys.wrapped,
    })
    .from(messages)
    .innerJoin(people, eq(people.id, messages.personId))
    .innerJoin(contactPoints, eq(contactPoints.id, messages.contactPointId))
    .leftJoin(dataKeys, eq(dataKeys.id, people.keyId))
    .where(
      inArray(
        messages.id,
        ids.map((id) => id.messageId),
      ),
    );
  const byMessage = new Map(rows.map((row) => [row.messageId, row]));
  return ids.flatMap(({ id, messageId }) => {
    const row = byMessage.get(messageId);
    if (!row?.wrapped) return [];
    const { contactPointId, sealedAddress, keyId, wrapped, ...rest } = row;
    const address = unsealText(keys.unwrap(keyId, wrapped), sealedAddress, addressPlace(contactPointId));
    return [{ ...rest, attemptId: id, startedAt, address }];
  });
}

/** Messages whose sender is gone: their attempts may have gone out or not. `alive` are the claimers that still run; gives how many were freed. */
export async function releaseClaims(db: Db, now: Date, alive: readonly string[] | null): Promise<number> {
  const { messages, attempts } = db.t;
  const gone =
    alive === null
      ? lte(messages.leaseUntil, now)
      : or(lte(messages.leaseUntil, now), notInArray(messages.claimedBy, [...alive]));
  return db.write(async (tx) => {
    const freed = await tx
      .update(messages)
      .set({ state: 'unknown', claimedBy: null, leaseUntil: null, dueAt: now })
      .where(and(eq(messages.state, 'claimed'), gone))
      .returning({ id: messages.id });
    for (const some of chunks(freed, 500)) {
      const messageIds = some.map((row) => row.id);
      await tx
        .update(attempts)
        .set({ outcome: 'unknown', endedAt: now })
        .where(and(inArray(attempts.messageId, messageIds), isNull(attempts.outcome)));
    }
    return freed.length;
  });
}

/** Attempts that have no outcome yet: in flight, or left by a sender that is gone. */
export async function openAttemptIds(db: Db): Promise<string[]> {
  const rows = await db.read.select({ id: db.t.attempts.id }).from(db.t.attempts).where(isNull(db.t.attempts.outcome));
  return rows.map((row) => row.id);
}
