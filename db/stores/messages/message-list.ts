import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import type { MessageState } from '#lib/domain/message.ts';
import type { Db } from '../../db.ts';

/** `delivered`: handed over, and the provider says that it arrived. */
export type ListedState = MessageState | 'delivered';

/** Messages of a round in one state with whom each is for, by id, so that a page can begin behind another. */
export function listMessages(db: Db, roundId: string, state: ListedState, after: string, limit: number) {
  const { messages, people } = db.t;
  const arrived = isNotNull(messages.deliveredAt);
  const inState = state === 'delivered' ? arrived : eq(messages.state, state);
  return db.read
    .select({ message: messages, name: people.name, employeeNumber: people.employeeNumber })
    .from(messages)
    .innerJoin(people, eq(people.id, messages.personId))
    .where(and(eq(messages.roundId, roundId), inState, gt(messages.id, after)))
    .orderBy(asc(messages.id))
    .limit(limit);
}

export type ListedMessage = Awaited<ReturnType<typeof listMessages>>[number];

/** How many messages of a round have arrived, as their providers say. */
export const countDelivered = (db: Db, roundId: string): Promise<number> =>
  db.read.$count(db.t.messages, and(eq(db.t.messages.roundId, roundId), isNotNull(db.t.messages.deliveredAt)));
