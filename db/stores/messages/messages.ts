import { and, eq, inArray, sql } from 'drizzle-orm';
import { ASKING, HELD_WITH_ROUND, type MessagePurpose, type MessageState } from '#lib/domain/message.ts';
import type { Db, Handle } from '../../db.ts';
import { namedTexts, textList } from '../../json-list.ts';
import { preparedOn, UNNAMED } from '../../prepared.ts';
import type { Tables } from '../../tables/tables.ts';
import { insertNewRows } from '../../write-rows.ts';

export type MessageRow = Tables['messages']['$inferSelect'];
type NewMessage = Tables['messages']['$inferInsert'];

const UNSENT: MessageState[] = ['waiting', 'unknown'];

/** Writes messages; one whose id is there already stays as it is. */
export const insertNewMessages = async (db: Db, tx: Handle, rows: readonly NewMessage[]): Promise<void> =>
  void (await insertNewRows(db, tx, db.t.messages, rows));

/** What asks these people and was not handed over yet goes out no more; a changed text still does. */
export async function withdrawMessages(
  db: Db,
  tx: Handle,
  roundId: string,
  personIds: readonly string[],
  reason: 'answered' | 'excluded' | 'deceased' | 'revised',
  purposes: readonly MessagePurpose[] = ['ask'],
): Promise<void> {
  if (personIds.length === 0) return;
  const { messages } = db.t;
  await tx
    .update(messages)
    .set({ state: 'withdrawn', reason })
    .where(
      and(
        eq(messages.roundId, roundId),
        inArray(messages.personId, textList(db.dialect, personIds)),
        inArray(messages.state, UNSENT),
        inArray(messages.purpose, [...purposes]),
      ),
    );
}

/** Messages of a person that were withdrawn for a reason that was none go out after all. */
export async function restoreMessages(
  db: Db,
  tx: Handle,
  roundId: string,
  personId: string,
  reason: 'answered' | 'excluded' | 'deceased' = 'answered',
): Promise<void> {
  const { messages } = db.t;
  await tx
    .update(messages)
    .set({ state: sql`case when ${messages.attempts} > 0 then 'unknown' else 'waiting' end`, reason: null })
    .where(
      and(
        eq(messages.roundId, roundId),
        eq(messages.personId, personId),
        eq(messages.state, 'withdrawn'),
        eq(messages.reason, reason),
      ),
    );
}

/** Up to `limit` unsent messages of a round that is closed or stopped go out no more; gives how many, 0 when done. What was to go out beside the asking still does. */
export async function withdrawSome(
  db: Db,
  tx: Handle,
  roundId: string,
  limit: number,
  reason: 'closed' | 'stopped',
): Promise<number> {
  const { messages } = db.t;
  const rows = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.roundId, roundId),
        inArray(messages.state, UNSENT),
        inArray(messages.purpose, [...HELD_WITH_ROUND]),
      ),
    )
    .limit(limit);
  const ids = rows.map((row) => row.id);
  if (ids.length > 0) {
    await tx.update(messages).set({ state: 'withdrawn', reason }).where(inArray(messages.id, ids));
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

/** The states of all messages that ask these people in one round. */
export async function messageStatesOf(
  db: Db,
  tx: Handle,
  roundId: string,
  personIds: readonly string[],
): Promise<Map<string, MessageState[]>> {
  const rows = await asking(db, tx).execute({ roundId, personIds: JSON.stringify(personIds) });
  const states = new Map<string, MessageState[]>();
  for (const { personId, state } of rows) states.set(personId, [...(states.get(personId) ?? []), state]);
  return states;
}

const asking = preparedOn(({ t: { messages }, dialect }, handle) =>
  handle
    .select({ personId: messages.personId, state: messages.state })
    .from(messages)
    .where(
      and(
        eq(messages.roundId, sql.placeholder('roundId')),
        inArray(messages.personId, namedTexts(dialect, 'personIds')),
        inArray(messages.purpose, [...ASKING]),
      ),
    )
    .prepare(UNNAMED),
);
