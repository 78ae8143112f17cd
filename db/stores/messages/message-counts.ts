import { and, desc, eq, sql } from 'drizzle-orm';
import type { MessageState } from '#lib/domain/message.ts';
import type { Db } from '../../db.ts';

/** How many messages of a round are in each state; `retrying` are those waiting or unknown that were tried before. */
export interface MessageCounts {
  states: Map<MessageState, number>;
  retrying: number;
}

export async function countMessages(db: Db, roundId: string): Promise<MessageCounts> {
  const { messages } = db.t;
  const tried = sql<number>`sum(case when ${messages.attempts} > 0 then 1 else 0 end)`;
  const rows = await db.read
    .select({ state: messages.state, n: sql<number>`count(*)`, tried })
    .from(messages)
    .where(eq(messages.roundId, roundId))
    .groupBy(messages.state);
  const again = rows.filter(({ state }) => state === 'waiting' || state === 'unknown');
  return {
    states: new Map(rows.map(({ state, n }) => [state, Number(n)])),
    retrying: again.reduce((sum, row) => sum + Number(row.tried), 0),
  };
}

/** Why messages of a round are in this state, in the words that were recorded, the most frequent first. */
export async function countReasons(db: Db, roundId: string, state: MessageState, limit: number) {
  const { messages } = db.t;
  const n = sql<number>`count(*)`;
  const rows = await db.read
    .select({ reason: messages.reason, n })
    .from(messages)
    .where(and(eq(messages.roundId, roundId), eq(messages.state, state)))
    .groupBy(messages.reason)
    .orderBy(desc(n))
    .limit(limit);
  return rows.map(({ reason, n: count }) => ({ reason: reason ?? '', n: Number(count) }));
}

/** How many messages of a round over one channel are in one state. */
export interface ChannelCounts {
  channel: string;
  state: MessageState;
  n: number;
}

/** The states of a round's messages by channel. */
export async function countByChannel(db: Db, roundId: string): Promise<ChannelCounts[]> {
  const { messages } = db.t;
  const rows = await db.read
    .select({ channel: messages.channel, state: messages.state, n: sql<number>`count(*)` })
    .from(messages)
    .where(eq(messages.roundId, roundId))
    .groupBy(messages.channel, messages.state)
    .orderBy(messages.channel, messages.state);
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

/** What the tries of a round came to over one relay; `outcome` null: on its way. */
export interface RelayCounts {
  relay: string;
  outcome: 'accepted' | 'failed' | 'unknown' | null;
  /** The raw code of the refusals, where there is one. */
  code: string | null;
  n: number;
}

/** The tries of a round by relay, outcome and code, the most frequent first. */
export async function countByRelay(db: Db, roundId: string): Promise<RelayCounts[]> {
  const { attempts, messages } = db.t;
  const n = sql<number>`count(*)`;
  const rows = await db.read
    .select({ relay: attempts.relay, outcome: attempts.outcome, code: attempts.code, n })
    .from(attempts)
    .innerJoin(messages, eq(messages.id, attempts.messageId))
    .where(eq(messages.roundId, roundId))
    .groupBy(attempts.relay, attempts.outcome, attempts.code)
    .orderBy(attempts.relay, desc(n));
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}
