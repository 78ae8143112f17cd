import { eq } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';

/**
 * Reports are entered side by side, but none while a round opens or changes: either the report sees the round, or the filling of the
 * round sees the report. Nothing to do on SQLite, where writes go one after the other. First of all that a transaction locks.
 */
export const enterBesideOthers = (db: Db, tx: Handle): Promise<void> => lock(db, tx, 'share');

/** Waits for reports that are being entered, and keeps new ones waiting until the transaction ends. */
export const holdEntering = (db: Db, tx: Handle): Promise<void> => lock(db, tx, 'update');

async function lock(db: Db, tx: Handle, strength: 'share' | 'update'): Promise<void> {
  if (db.dialect !== 'pg') return;
  const { dataKeys } = db.t;
  // The one row that every ledger has from its first start, and that never changes.
  await tx.select({ id: dataKeys.id }).from(dataKeys).where(eq(dataKeys.purpose, 'check')).for(strength);
}
