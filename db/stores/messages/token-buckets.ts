import { sql } from 'drizzle-orm';
import { takeTokens } from '#lib/domain/sending/token-bucket.ts';
import type { Db, Handle } from '../../db.ts';

/** What is wanted of one bucket. */
export interface Wanted {
  bucket: string;
  perSecond: number;
  wanted: number;
}

/** Takes tokens inside the caller's transaction, so that what is granted and what is claimed are one commit; gives how many of each. */
export async function takeFromBuckets(
  db: Db,
  tx: Handle,
  list: readonly Wanted[],
  now: Date,
): Promise<Map<string, number>> {
  const { tokenBuckets } = db.t;
  const granted = new Map<string, number>();
  // In one order, so that two workers never wait for each other.
  for (const { bucket, perSecond, wanted } of [...list].sort((a, b) => (a.bucket < b.bucket ? -1 : 1))) {
    await tx.insert(tokenBuckets).values({ id: bucket, fullAt: now }).onConflictDoNothing();
    const select = tx
      .select({ fullAt: tokenBuckets.fullAt })
      .from(tokenBuckets)
      .where(sql`${tokenBuckets.id} = ${bucket}`);
    const [row] = await (db.dialect === 'pg' ? select.for('update') : select);
    const grant = takeTokens(row?.fullAt ?? null, { perSecond }, wanted, now);
    await tx.update(tokenBuckets).set({ fullAt: grant.fullAt }).where(sql`${tokenBuckets.id} = ${bucket}`);
    granted.set(bucket, grant.granted);
  }
  return granted;
}
