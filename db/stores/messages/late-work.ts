import { and, inArray, isNull, lt } from 'drizzle-orm';
import type { Db } from '../../db.ts';

/** Messages due before the one moment and not gone, and inbounds stored before the other and not read. */
export async function countLate(
  db: Db,
  dueBefore: Date,
  storedBefore: Date,
): Promise<{ late: number; unread: number }> {
  const { messages, inbounds } = db.t;
  const [late, unread] = await Promise.all([
    db.read.$count(messages, and(inArray(messages.state, ['waiting', 'unknown']), lt(messages.dueAt, dueBefore))),
    db.read.$count(inbounds, and(isNull(inbounds.readAt), lt(inbounds.receivedAt, storedBefore))),
  ]);
  return { late, unread };
}
