import { and, eq, inArray } from 'drizzle-orm';
import type { MessageState } from '#lib/domain/message.ts';
import type { Db, Handle } from '../db.ts';
import type { Tables } from '../tables/tables.ts';

export type MessageRow = Tables['messages']['$inferSelect'];

const UNSENT: MessageState[] = ['waiting', 'unknown'];

/** Messages of these people that were not handed over yet go out no more. */
export async function withdrawMessages(
  db: Db,
  tx: Handle,
  roundId: string,
  personIds: readonly string[],
  reason: 'answered' | 'closed' | 'stopped',
): Promise<void> {
  if (personIds.length === 0) return;
  const { messages } = db.t;
  await tx
    .update(messages)
    .set({ state: 'withdrawn', reason })
    .where(
      and(eq(messages.roundId, roundId), inArray(messages.personId, [...personIds]), inArray(messages.state, UNSENT)),
    );
}

/** Up to `limit` unsent messages of a closed round go out no more; gives how many, 0 when done. */
export async function withdrawSome(db: Db, tx: Handle, roundId: string, limit: number): Promise<number> {
  const { messages } = db.t;
  const rows = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.roundId, roundId), inArray(messages.state, UNSENT)))
    .limit(limit);
  const ids = rows.map((row) => row.id);
  if (ids.length > 0) {
    await tx.update(messages).set({ state: 'withdrawn', reason: 'closed' }).where(inArray(messages.id, ids));
  }
  return ids.length;
}

/** What was handed over to a contact point that bounced has failed after all; gives the rounds this touches. */
export async function failHandedOver(db: Db, tx: Handle, contactPointId: string, reason: string): Promise<string[]> {
  const { messages } = db.t;
  const rows = await tx
    .update(messages)
    .set({ state: 'failed', reason })
    .where(and(eq(messages.contactPointId, contactPointId), eq(messages.state, 'handed_over')))
    .returning({ roundId: messages.roundId });
  return [...new Set(rows.map((row) => row.roundId))];
}

/** The states of all messages of these people in one round. */
export async function messageStatesOf(
  db: Db,
  tx: Handle,
  roundId: string,
  personIds: readonly string[],
): Promise<Map<string, MessageState[]>> {
  const { messages } = db.t;
  const rows = await tx
    .select({ personId: messages.personId, state: messages.state })
    .from(messages)
    .where(and(eq(messages.roundId, roundId), inArray(messages.personId, [...personIds])));
  const states = new Map<string, MessageState[]>();
  for (const { personId, state } of rows) states.set(personId, [...(states.get(personId) ?? []), state]);
  return states;
}
