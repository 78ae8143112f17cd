import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { MessageState } from '#lib/domain/message.ts';
import { type DeliveryRank, rankNumber } from '#lib/domain/sending/delivery.ts';
import type { Db, Handle } from '../../db.ts';
import type { MessageRow } from './messages.ts';

/** The message with the newest of its attempts; on PostgreSQL nobody else changes it until the end of the transaction. */
export async function lockReported(db: Db, tx: Handle, id: string) {
  const { messages, attempts } = db.t;
  const rows = tx.select().from(messages).where(eq(messages.id, id));
  const [message] = await (db.dialect === 'pg' ? rows.for('update') : rows);
  if (!message) return null;
  const [attempt] = await tx
    .select()
    .from(attempts)
    .where(eq(attempts.messageId, id))
    .orderBy(desc(attempts.startedAt), desc(attempts.id))
    .limit(1);
  return { message, attempt: attempt ?? null };
}

export interface Raised {
  rank: DeliveryRank;
  at: Date;
  state: MessageState;
  handedOverAt: Date | null;
  reason: string | null;
}

/** Moves a message up to this rank; what has come as far already stays as it is. */
export async function raiseDelivery(db: Db, tx: Handle, id: string, raised: Raised): Promise<void> {
  const { messages } = db.t;
  const { rank, at, ...rest } = raised;
  const number = rankNumber(rank);
  await tx
    .update(messages)
    .set({ ...rest, deliveryRank: number, ...(rank === 'delivered' ? { deliveredAt: at } : {}) })
    .where(and(eq(messages.id, id), or(isNull(messages.deliveryRank), lt(messages.deliveryRank, number))));
}

/** A try whose answer was lost has come to this after all. */
export async function resolveLostAttempt(
  db: Db,
  tx: Handle,
  id: string,
  found: { providerId: string; endedAt: Date },
): Promise<void> {
  const { attempts } = db.t;
  await tx
    .update(attempts)
    .set({ ...found, outcome: 'accepted' })
    .where(and(eq(attempts.id, id), isNull(attempts.providerId)));
}

/** The same message once more as a new turn, unless it is there already; a turn that waits for its round goes out in its place. */
export async function insertNewTry(
  db: Db,
  tx: Handle,
  message: MessageRow,
  next: { id: string; turn: number; dueAt: Date },
): Promise<void> {
  const { roundId, personId, contactPointId, channel, purpose, priority, about, step, queue } = message;
  const same = { roundId, personId, contactPointId, channel, purpose, priority, about, step, queue };
  await tx
    .insert(db.t.messages)
    .values({ ...same, ...next, state: 'waiting' })
    .onConflictDoNothing();
}

export interface AwaitingReceipt {
  messageId: string;
  providerId: string;
}

/** Messages of a channel that were handed over between these times and of which the provider has not said that they arrived, the newest first. */
export async function awaitingReceipts(
  db: Db,
  span: { channel: string; from: Date; to: Date },
  limit: number,
): Promise<AwaitingReceipt[]> {
  const { messages, attempts } = db.t;
  const at = (time: Date) => sql.param(time, messages.handedOverAt);
  const rows = await db.read
    .select({ messageId: messages.id, providerId: attempts.providerId })
    .from(messages)
    .innerJoin(attempts, and(eq(attempts.messageId, messages.id), eq(attempts.outcome, 'accepted')))
    .where(
      and(
        // As the partial index says it.
        sql`${messages.state} = 'handed_over' and ${messages.deliveredAt} is null and ${messages.channel} <> 'smtp'`,
        eq(messages.channel, span.channel),
        sql`${messages.handedOverAt} between ${at(span.from)} and ${at(span.to)}`,
      ),
    )
    .orderBy(desc(messages.handedOverAt))
    .limit(limit);
  return rows.flatMap(({ messageId, providerId }) => (providerId ? [{ messageId, providerId }] : []));
}
