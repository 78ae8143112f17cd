import { sql } from 'drizzle-orm';
import type { QueueLimits } from '#lib/domain/sending/queue-limits.ts';
import type { Db, Handle } from '../../db.ts';
import type { DueQuery, DueRow } from '../messages/due-messages.ts';
import { takeFromBuckets } from '../messages/token-buckets.ts';

/** What bounds a claim beside its number. */
export interface ClaimLimits {
  /** Messages a second over this relay. */
  perSecond: number;
  limitsOf(queue: string): QueueLimits;
  /** How many more of this destination may be taken in hand. */
  roomOf(queue: string): number;
}

type Claim = DueQuery & ClaimLimits;

/** Of each destination as many as there is room for. */
export function fitting(rows: readonly DueRow[], roomOf: (queue: string) => number): DueRow[] {
  const room = new Map<string, number>();
  return rows.filter(({ queue }) => {
    const left = room.get(queue) ?? roomOf(queue);
    room.set(queue, left - 1);
    return left > 0;
  });
}

export interface Allowed {
  rows: readonly DueRow[];
  /** Destinations of which some had to be left: they rest a moment, so that they do not stand before all others. */
  resting: string[];
  /** The relay's own rate is used up for the moment. */
  relayRests: boolean;
}

/** What the rates of relay and destinations, and the sessions of spared destinations, leave of it; taken inside the caller's transaction. */
export async function allowed(db: Db, tx: Handle, claim: Claim, rows: readonly DueRow[]): Promise<Allowed> {
  const spared = rows.some(({ queue }) => Number.isFinite(claim.limitsOf(queue).sessions));
  const held = spared ? await countClaimed(tx, claim) : new Map<string, number>();
  const few = spared ? fitting(rows, (queue) => claim.limitsOf(queue).sessions - (held.get(queue) ?? 0)) : rows;
  const wanted = [...Map.groupBy(few, ({ queue }) => queue)].flatMap(([queue, some]) => {
    const { perSecond } = claim.limitsOf(queue);
    return Number.isFinite(perSecond) ? [{ bucket: bucketOf(claim, queue), perSecond, wanted: some.length }] : [];
  });
  const granted = await takeFromBuckets(db, tx, wanted, claim.now);
  const left = fitting(few, (queue) => granted.get(bucketOf(claim, queue)) ?? Number.POSITIVE_INFINITY);
  const taken = new Set(left);
  const resting = [...new Set(rows.filter((row) => !taken.has(row)).map(({ queue }) => queue))];
  if (!Number.isFinite(claim.perSecond) || left.length === 0) return { rows: left, resting, relayRests: false };
  const whole = { bucket: bucketOf(claim, ''), perSecond: claim.perSecond, wanted: left.length };
  const may = (await takeFromBuckets(db, tx, [whole], claim.now)).get(whole.bucket) ?? 0;
  return { rows: left.slice(0, may), resting, relayRests: may < left.length };
}

const bucketOf = ({ channel, relay }: Claim, queue: string): string => `${channel} ${relay} ${queue}`;

async function countClaimed(tx: Handle, { channel }: Claim): Promise<Map<string, number>> {
  const rows = await tx.rows<{ queue: string; n: number }>(
    sql`select queue, count(*) as n from messages where state = 'claimed' and channel = ${channel} group by queue`,
  );
  return new Map(rows.map(({ queue, n }) => [queue, Number(n)]));
}
