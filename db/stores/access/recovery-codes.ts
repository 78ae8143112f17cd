import { and, eq, isNull } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';

/** The old ones are void from now on. */
export async function replaceRecoveryCodes(
  db: Db,
  tx: Handle,
  accountId: string,
  hashes: readonly string[],
): Promise<void> {
  const { recoveryCodes } = db.t;
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
  if (hashes.length > 0) await tx.insert(recoveryCodes).values(hashes.map((hash) => ({ hash, accountId })));
}

/** True for the first who uses it. */
export async function spendRecoveryCode(
  db: Db,
  tx: Handle,
  accountId: string,
  hash: string,
  usedAt: Date,
): Promise<boolean> {
  const { recoveryCodes } = db.t;
  const rows = await tx
    .update(recoveryCodes)
    .set({ usedAt })
    .where(and(eq(recoveryCodes.hash, hash), eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)))
    .returning({ hash: recoveryCodes.hash });
  return rows.length === 1;
}

export const countRecoveryCodes = (db: Db, accountId: string): Promise<number> =>
  db.read.$count(
    db.t.recoveryCodes,
    and(eq(db.t.recoveryCodes.accountId, accountId), isNull(db.t.recoveryCodes.usedAt)),
  );
