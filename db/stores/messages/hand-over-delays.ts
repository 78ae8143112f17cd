import { sql } from 'drizzle-orm';
import type { Db } from '../../db.ts';
import { moment } from '../../moment.ts';

/** How long the messages to one destination took from being due to being taken by a relay. */
export interface HandOverDelay {
  queue: string;
  /** Taken in the span that was asked for. */
  handedOver: number;
  meanMs: number;
  longestMs: number;
  /** Due and not taken yet. */
  waiting: number;
  /** How long the oldest of these has waited; 0 when none does. */
  oldestMs: number;
}

/** By destination what was taken since a moment, and what waits now; the longest waits first. A message that was put off counts from its first try. */
export async function handOverDelays(
  db: Db,
  roundId: string,
  since: Date,
  now: Date,
  limit: number,
): Promise<HandOverDelay[]> {
  const ms = (from: string, to: string) =>
    sql.raw(
      db.dialect === 'pg'
        ? `extract(epoch from (${to} - ${from})) * 1000`
        : `(julianday(${to}) - julianday(${from})) * 86400000`,
    );
  const first = db.dialect === 'pg' ? sql`least(m.due_at, min(a.started_at))` : sql`min(m.due_at, min(a.started_at))`;
  const rows = await db.read.rows<Record<keyof HandOverDelay, unknown>>(sql`
    with tried as (select m.queue, m.handed_over_at, m.state, ${first} as first_at
        from messages as m left join attempts as a on a.message_id = m.id
        where m.round_id = ${roundId} and ((m.state = 'handed_over' and m.handed_over_at >= ${moment(db, since)})
          or (m.state in ('waiting', 'unknown', 'claimed') and m.due_at <= ${moment(db, now)}))
        group by m.id, m.queue, m.handed_over_at, m.state, m.due_at),
      timed as (select queue, state, case when state = 'handed_over' then ${ms('first_at', 'handed_over_at')} end as took,
        case when state <> 'handed_over' then ${sql`${moment(db, now)}`} end as now_at, first_at from tried)
    select queue, sum(case when state = 'handed_over' then 1 else 0 end) as "handedOver", avg(took) as "meanMs",
      max(took) as "longestMs", sum(case when state <> 'handed_over' then 1 else 0 end) as waiting,
      max(${ms('first_at', 'now_at')}) as "oldestMs"
    from timed group by queue order by coalesce(max(${ms('first_at', 'now_at')}), 0) desc, max(took) desc limit ${limit}`);
  return rows.map(({ queue, handedOver, meanMs, longestMs, waiting, oldestMs }) => ({
    queue: String(queue),
    handedOver: Number(handedOver),
    meanMs: milliseconds(meanMs),
    longestMs: milliseconds(longestMs),
    waiting: Number(waiting),
    oldestMs: milliseconds(oldestMs),
  }));
}

const milliseconds = (value: unknown): number => Math.max(0, Math.round(Number(value ?? 0)));
