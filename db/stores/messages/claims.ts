import { and, eq, inArray, isNull, lte, notInArray, sql } from 'drizzle-orm';
import { chunks } from '#lib/base/chunks.ts';
import type { Db } from '../../db.ts';
import { textList } from '../../json-list.ts';
import { moment } from '../../moment.ts';
import type { ClaimedRow } from './outbox.ts';

/** What is still in hand stays ours. */
export async function renewClaims(db: Db, claimedBy: string, messageIds: readonly string[], until: Date) {
  if (messageIds.length === 0) return;
  await db.write((tx) =>
    tx.rows(sql`update messages set lease_until = ${moment(db, until)}
      where id in ${textList(db.dialect, messageIds)} and state = 'claimed' and claimed_by = ${claimedBy}`),
  );
}

/** Messages of which nothing was said yet are free again, as if nobody had claimed them. */
export async function giveBack(db: Db, claimedBy: string, claimed: readonly ClaimedRow[]): Promise<void> {
  if (claimed.length === 0) return;
  const messageIds = textList(
    db.dialect,
    claimed.map(({ messageId }) => messageId),
  );
  const attemptIds = textList(
    db.dialect,
    claimed.map(({ attemptId }) => attemptId),
  );
  const lost = claimed.filter(({ state }) => state === 'unknown').map(({ messageId }) => messageId);
  await db.write(async (tx) => {
    await tx.rows(sql`delete from attempts where id in ${attemptIds} and outcome is null`);
    await tx.rows(sql`update messages set attempts = attempts - 1, claimed_by = null, lease_until = null,
        state = case when id in ${textList(db.dialect, lost)} then 'unknown' else 'waiting' end
      where id in ${messageIds} and state = 'claimed' and claimed_by = ${claimedBy}`);
  });
}

const AT_ONCE = 200;
/** How long a claim holds without being renewed. */
export const LEASE_MS = 60_000;

/** Messages whose sender is gone: their attempts may have gone out or not. `alive`: the claimers that still run, null where only leases can tell; gives how many were freed. */
export async function releaseClaims(db: Db, now: Date, alive: readonly string[] | null): Promise<number> {
  const { messages, attempts } = db.t;
  const gone = alive === null ? lte(messages.leaseUntil, now) : notInArray(messages.claimedBy, [...alive]);
  const claimed = await db.read
    .select({ id: messages.id })
    .from(messages)
    .where(and(sql`${messages.state} = 'claimed'`, gone));
  let freed = 0;
  for (const some of chunks(claimed, AT_ONCE)) {
    const ids = textList(
      db.dialect,
      some.map(({ id }) => id),
    );
    freed += await db.write(async (tx) => {
      const rows = await tx
        .update(messages)
        .set({ state: 'unknown', claimedBy: null, leaseUntil: null, dueAt: now })
        .where(and(inArray(messages.id, ids), eq(messages.state, 'claimed'), gone))
        .returning({ id: messages.id });
      const own = textList(
        db.dialect,
        rows.map(({ id }) => id),
      );
      await tx
        .update(attempts)
        .set({ outcome: 'unknown', endedAt: now })
        .where(and(inArray(attempts.messageId, own), isNull(attempts.outcome)));
      return rows.length;
    });
  }
  return freed;
}

/** Attempts that have no outcome yet: in flight, or left by a sender that is gone. */
export async function openAttemptIds(db: Db): Promise<string[]> {
  const rows = await db.read.select({ id: db.t.attempts.id }).from(db.t.attempts).where(isNull(db.t.attempts.outcome));
  return rows.map((row) => row.id);
}

/** After a clock was put back: retries that are due later than any pause allows, and messages that were due when their round opened, are due now; leases that no claim could have made run out soon. Gives how many. */
export async function pullForward(db: Db, now: Date, latest: Date): Promise<number> {
  const unsent = sql`state in ('waiting', 'unknown')`;
  const late = sql`${unsent} and due_at > ${moment(db, now)} and ((attempts > 0 and due_at > ${moment(db, latest)})
    or exists (select 1 from rounds as r where r.id = round_id and r.opened_at > ${moment(db, now)} and due_at <= r.opened_at))`;
  const ids = await db.read.rows<{ id: string }>(sql`select id from messages where ${late} limit 1000`);
  const list = textList(
    db.dialect,
    ids.map(({ id }) => id),
  );
  if (ids.length > 0) {
    await db.write((tx) =>
      tx.rows(sql`update messages set due_at = ${moment(db, now)} where id in ${list} and ${unsent}`),
    );
  }
  const tooLong = sql`state = 'claimed' and lease_until > ${moment(db, new Date(now.getTime() + 2 * LEASE_MS))}`;
  const leased = await db.read.rows<{ id: string }>(sql`select id from messages where ${tooLong} limit 1`);
  if (leased.length > 0) {
    const soon = moment(db, new Date(now.getTime() + LEASE_MS));
    await db.write((tx) => tx.rows(sql`update messages set lease_until = ${soon} where ${tooLong}`));
  }
  return ids.length;
}
