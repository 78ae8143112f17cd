import { and, eq, gte, inArray } from 'drizzle-orm';
import type { MessageState } from '#lib/domain/message.ts';
import type { Db, Handle } from '../db.ts';

/** What one attempt came to, and where its message goes from here. */
export interface Result {
  attemptId: string;
  messageId: string;
  roundId: string;
  personId: string;
  outcome: 'accepted' | 'failed' | 'unknown';
  startedAt: Date;
  endedAt: Date;
  providerId: string | null;
  code: string | null;
  detail: string | null;
  state: Extract<MessageState, 'handed_over' | 'failed' | 'waiting' | 'unknown'>;
  /** When it is due again; null when it is over. */
  dueAt: Date | null;
}

/** Records the outcome of attempts and moves their messages, inside the caller's transaction. */
export async function recordResults(db: Db, tx: Handle, results: readonly Result[]): Promise<void> {
  const { attempts, messages } = db.t;
  for (const { attemptId, outcome, endedAt, providerId, code, detail } of results) {
    await tx.update(attempts).set({ outcome, endedAt, providerId, code, detail }).where(eq(attempts.id, attemptId));
  }
  const over = { claimedBy: null, leaseUntil: null };
  const handedOver = results.filter((result) => result.state === 'handed_over');
  if (handedOver.length > 0) {
    await tx
      .update(messages)
      .set({ ...over, state: 'handed_over', handedOverAt: handedOver[0]!.endedAt, reason: null })
      .where(
        inArray(
          messages.id,
          handedOver.map((result) => result.messageId),
        ),
      );
  }
  await failBounced(db, tx, handedOver);
  for (const result of results) {
    if (result.state === 'handed_over') continue;
    const due = result.dueAt ? { dueAt: result.dueAt } : {};
    await tx
      .update(messages)
      .set({ ...over, ...due, state: result.state, reason: result.detail })
      .where(eq(messages.id, result.messageId));
  }
}

/** A bounce may overtake the record of its own hand-over: what bounced since the attempt began has failed. */
async function failBounced(db: Db, tx: Handle, handedOver: readonly Result[]): Promise<void> {
  if (handedOver.length === 0) return;
  const { contactPoints, messages } = db.t;
  const since = new Date(Math.min(...handedOver.map((result) => result.startedAt.getTime())));
  const ids = handedOver.map((result) => result.messageId);
  const bounced = await tx
    .select({ id: messages.id, reason: contactPoints.badReason })
    .from(messages)
    .innerJoin(contactPoints, eq(contactPoints.id, messages.contactPointId))
    .where(and(inArray(messages.id, ids), gte(contactPoints.badSince, since)));
  for (const { id, reason } of bounced) {
    await tx.update(messages).set({ state: 'failed', reason }).where(eq(messages.id, id));
  }
}
