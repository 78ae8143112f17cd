import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { ASKING } from '#lib/domain/message.ts';
import type { Db } from '../../db.ts';

/** By which road and when each person's standing answer came; those whose answer counts. */
export async function answersByRoad(db: Db, roundId: string): Promise<{ route: string; answeredAt: Date }[]> {
  const { standings: s } = db.t;
  const rows = await db.read
    .select({ route: s.route, answeredAt: s.answeredAt })
    .from(s)
    .where(and(eq(s.roundId, roundId), isNotNull(s.route), isNotNull(s.answeredAt)));
  return rows.flatMap(({ route, answeredAt }) => (route && answeredAt ? [{ route, answeredAt }] : []));
}

/** What one way out came to in one round. */
export interface ChannelReport {
  channel: string;
  messages: number;
  handedOver: number;
  failed: number;
  /** When the last message was handed over; null when none was. */
  lastAt: Date | null;
  /** People to whom something was handed over this way, and how many of them have answered, by whatever road. */
  people: number;
  answered: number;
}

/** The ways out of a round, by name. */
export async function channelReports(db: Db, roundId: string): Promise<ChannelReport[]> {
  const { messages: m, standings: s } = db.t;
  const handed = sql`${m.state} = 'handed_over'`;
  const rows = await db.read
    .select({
      channel: m.channel,
      messages: sql<number>`count(*)`,
      handedOver: sql<number>`sum(case when ${handed} then 1 else 0 end)`,
      failed: sql<number>`sum(case when ${m.state} = 'failed' then 1 else 0 end)`,
      lastAt: sql<string | Date | null>`max(${m.handedOverAt})`,
      people: sql<number>`count(distinct case when ${handed} then ${m.personId} end)`,
      answered: sql<number>`count(distinct case when ${handed} and ${s.status} is not null then ${m.personId} end)`,
    })
    .from(m)
    .leftJoin(s, and(eq(s.roundId, m.roundId), eq(s.personId, m.personId)))
    .where(and(eq(m.roundId, roundId), inArray(m.purpose, [...ASKING])))
    .groupBy(m.channel)
    .orderBy(m.channel);
  return rows.map((row) => ({
    channel: row.channel,
    messages: Number(row.messages),
    handedOver: Number(row.handedOver),
    failed: Number(row.failed),
    lastAt: row.lastAt === null ? null : new Date(row.lastAt),
    people: Number(row.people),
    answered: Number(row.answered),
  }));
}
