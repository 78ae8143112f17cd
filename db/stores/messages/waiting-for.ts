import { and, eq, inArray } from 'drizzle-orm';
import { type MessagePurpose, NO_ROUND } from '#lib/domain/message.ts';
import type { Db, Handle } from '../../db.ts';
import { textList } from '../../json-list.ts';

/** Which of these people have a message of this purpose, beside any round, that has not gone out yet. */
export async function whoHasOneWaiting(
  db: Db,
  tx: Handle,
  purpose: MessagePurpose,
  personIds: readonly string[],
): Promise<Set<string>> {
  const { messages } = db.t;
  const rows = await tx
    .select({ personId: messages.personId })
    .from(messages)
    .where(
      and(
        eq(messages.roundId, NO_ROUND),
        inArray(messages.personId, textList(db.dialect, personIds)),
        eq(messages.purpose, purpose),
        inArray(messages.state, ['waiting', 'claimed', 'unknown']),
      ),
    );
  return new Set(rows.map(({ personId }) => personId));
}
