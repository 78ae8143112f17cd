import { and, eq, inArray, sql } from 'drizzle-orm';
import { ASKING } from '#lib/domain/message.ts';
import type { Audience } from '#lib/domain/round.ts';
import type { Db } from '../../db.ts';
import { audienceCondition } from './audience.ts';

/** People to whom a round has handed something over, or may have. */
export async function countSentTo(db: Db, roundId: string): Promise<number> {
  const { messages: m } = db.t;
  const sent = and(inArray(m.purpose, [...ASKING]), inArray(m.state, ['handed_over', 'claimed', 'unknown']));
  const [row] = await db.read
    .select({ n: sql<number>`count(distinct ${m.personId})` })
    .from(m)
    .where(and(eq(m.roundId, roundId), sent));
  return Number(row?.n ?? 0);
}

/** Messages that a stop or an end of the round took back; they go out again when it goes on, but for those who have answered. */
export async function countTakenBack(db: Db, roundId: string): Promise<number> {
  const { messages: m } = db.t;
  const taken = and(eq(m.state, 'withdrawn'), inArray(m.reason, ['stopped', 'closed']));
  return db.read.$count(m, and(eq(m.roundId, roundId), taken));
}

/** People of an audience whom a round does not ask yet. */
export async function countNotAsked(db: Db, roundId: string, audience: Audience): Promise<number> {
  const { people, standings } = db.t;
  const asked = db.read
    .select({ one: sql`1` })
    .from(standings)
    .where(and(eq(standings.roundId, roundId), eq(standings.personId, people.id)));
  return db.read.$count(people, and(audienceCondition(db, audience), sql`not exists ${asked}`));
}
