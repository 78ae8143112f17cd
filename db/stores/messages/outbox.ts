import { and, asc, eq, sql } from 'drizzle-orm';
import { newIds } from '#lib/base/ids.ts';
import { unsealText } from '#lib/base/secrets/seal.ts';
import type { Db, Handle } from '../../db.ts';
import { textList } from '../../json-list.ts';
import { moment } from '../../moment.ts';
import { insertRows } from '../../write-rows.ts';
import { allowed, type ClaimLimits, fitting } from '../inbounds/claim-limits.ts';
import { addressPlace } from '../people/people.ts';
import type { Keyring } from '../upkeep/keys.ts';
import { type DueQuery, type DueRow, dueMessages } from './due-messages.ts';

/** A message that was claimed, and the try that this is. */
export interface ClaimedRow extends Omit<DueRow, 'contactPointId' | 'sealedAddress' | 'keyId' | 'wrapped'> {
  attemptId: string;
  startedAt: Date;
}

/** A claimed message with all that is needed to word and address it. */
export interface Claimed extends ClaimedRow {
  address: string;
}

export interface Claims {
  claimed: Claimed[];
  /** Can be sent no more: the person's key was destroyed, or what it sealed is broken. */
  unreadable: ClaimedRow[];
  /** Destinations that may be given no more for a moment. */
  resting: string[];
  /** The relay itself may be given no more for a moment. */
  relayRests: boolean;
}

export interface Claim extends DueQuery, ClaimLimits {
  claimedBy: string;
  leaseUntil: Date;
}

/** Takes due messages and writes their attempts; once this has committed, a crash leaves them unknown, never lost. */
export async function claimDue(db: Db, keys: Keyring, claim: Claim): Promise<Claims> {
  // SQLite has one worker, and one look outside the lock is enough; PostgreSQL's workers share by locking what they see.
  const seen = db.dialect === 'sqlite' ? fitting(await dueMessages(db, db.read, claim), claim.roomOf) : null;
  if (seen?.length === 0) return { claimed: [], unreadable: [], resting: [], relayRests: false };
  const { taken, resting, relayRests } = await db.write(async (tx) => {
    const due = seen ?? fitting(await dueMessages(db, tx, claim), claim.roomOf);
    const { rows, ...rests } = await allowed(db, tx, claim, due);
    return { taken: await takeUp(db, tx, claim, rows), ...rests };
  });
  const claims: Claims = { claimed: [], unreadable: [], resting, relayRests };
  for (const { row, attemptId } of taken) {
    const { contactPointId, sealedAddress, keyId, wrapped, ...rest } = row;
    const claimed = { ...rest, attempts: row.attempts + 1, attemptId, startedAt: claim.now };
    const address = addressIn(keys, row);
    if (address === null) claims.unreadable.push(claimed);
    else claims.claimed.push({ ...claimed, address });
  }
  return claims;
}

async function takeUp(db: Db, tx: Handle, claim: Claim, rows: readonly DueRow[]) {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.messageId);
  const taken = await tx.rows<{
    id: string;
  }>(sql`update messages set state = 'claimed', claimed_by = ${claim.claimedBy},
      lease_until = ${moment(db, claim.leaseUntil)}, attempts = attempts + 1
    where id in ${textList(db.dialect, ids)} and state in ('waiting', 'unknown') returning id`);
  const ours = new Set(taken.map(({ id }) => id));
  const attemptIds = newIds(rows.length, claim.now);
  const claimed = rows.flatMap((row, index) =>
    ours.has(row.messageId) ? [{ row, attemptId: attemptIds[index]! }] : [],
  );
  const attempts = claimed.map(({ row, attemptId }) => ({
    id: attemptId,
    messageId: row.messageId,
    relay: claim.relay,
    startedAt: claim.now,
  }));
  await insertRows(db, tx, db.t.attempts, attempts);
  return claimed;
}

function addressIn(keys: Keyring, { contactPointId, sealedAddress, keyId, wrapped }: DueRow): string | null {
  if (wrapped === null) return null;
  try {
    return unsealText(keys.unwrap(keyId, wrapped), sealedAddress, addressPlace(contactPointId));
  } catch {
    return null;
  }
}

/** When this message was first given to this relay without an answer: a later try may only have been a question that stayed open. Null when there was none. */
export async function lostTryAt(db: Db, messageId: string, relay: string, before: string): Promise<Date | null> {
  const { attempts } = db.t;
  const [first] = await db.read
    .select({ startedAt: attempts.startedAt })
    .from(attempts)
    .where(
      and(
        eq(attempts.messageId, messageId),
        eq(attempts.relay, relay),
        eq(attempts.outcome, 'unknown'),
        sql`${attempts.id} <> ${before}`,
      ),
    )
    .orderBy(asc(attempts.startedAt))
    .limit(1);
  return first?.startedAt ?? null;
}
