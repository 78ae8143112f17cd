import { and, eq, gte, inArray, sql } from 'drizzle-orm';
import type { MessageState } from '#lib/domain/message.ts';
import type { Db, Handle } from '../../db.ts';
import { namedTexts } from '../../json-list.ts';
import { prepared, preparedOn, UNNAMED } from '../../prepared.ts';
import { updateRows } from '../../write-rows.ts';

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
  /** When it is due again; what it was due at when it is over. */
  dueAt: Date;
  /** Tries that count. */
  attempts: number;
  avoidRelay: string | null;
}

/** Records the outcome of attempts and moves their messages, inside the caller's transaction. */
export async function recordResults(db: Db, tx: Handle, claimedBy: string, results: readonly Result[]): Promise<void> {
  const { attempts, messages } = db.t;
  const outcomes = results.map(({ attemptId, outcome, endedAt, providerId, code, detail }) => ({
    id: attemptId,
    outcome,
    endedAt,
    providerId,
    code,
    detail,
  }));
  await updateRows(db, tx, attempts, ['id'], outcomes);
  const taken = results.filter((result) => result.state === 'handed_over');
  await updateRows(db, tx, messages, ['id'], taken.map(handedOver), unsent(db));
  await failBounced(db, tx, taken);
  const others = results.filter((result) => result.state !== 'handed_over');
  const moved = others.map((result) => ({ ...notYet(result), claimedBy }));
  await updateRows(db, tx, messages, ['id', 'claimedBy'], moved, stillClaimed(db));
}

/** Whoever holds it meanwhile: it was handed over. */
const unsent = prepared(({ t }: Db) => sql`${t.messages.state} in ('claimed', 'waiting', 'unknown')`);
const stillClaimed = prepared(({ t }: Db) => sql`${t.messages.state} = 'claimed'`);

const handedOver = ({ messageId, endedAt }: Result) => ({
  id: messageId,
  state: 'handed_over' as const,
  handedOverAt: endedAt,
  reason: null,
  claimedBy: null,
  leaseUntil: null,
});

const notYet = ({ messageId, state, dueAt, attempts, avoidRelay, code, detail }: Result) => ({
  id: messageId,
  state,
  dueAt,
  attempts,
  avoidRelay,
  reason: detail ?? code,
  leaseUntil: null,
});

/** A bounce may overtake the record of its own hand-over: what bounced since the attempt began has failed. */
async function failBounced(db: Db, tx: Handle, taken: readonly Result[]): Promise<void> {
  if (taken.length === 0) return;
  const { messages } = db.t;
  const since = new Date(Math.min(...taken.map((result) => result.startedAt.getTime())));
  const ids = JSON.stringify(taken.map((result) => result.messageId));
  const bounced = await bouncedSince(db, tx).execute({ ids, since });
  for (const { id, reason } of bounced) {
    await tx.update(messages).set({ state: 'failed', reason }).where(eq(messages.id, id));
  }
}

const bouncedSince = preparedOn(({ t: { contactPoints, messages }, dialect }, handle) =>
  handle
    .select({ id: messages.id, reason: contactPoints.badReason })
    .from(messages)
    .innerJoin(contactPoints, eq(contactPoints.id, messages.contactPointId))
    .where(
      and(
        inArray(messages.id, namedTexts(dialect, 'ids')),
        gte(contactPoints.badSince, sql.param(sql.placeholder('since'), contactPoints.badSince)),
      ),
    )
    .prepare(UNNAMED),
);
