import type { Db } from '#db/db.ts';

/** The database, noting of each write how long it works inside the lock; the sync of the commit itself comes on top. */
export function timeLocks(db: Db): { db: Db; heldMs: number[] } {
  const heldMs: number[] = [];
  const write: Db['write'] = (work) =>
    db.write(async (tx) => {
      const startedAt = performance.now();
      try {
        return await work(tx);
      } finally {
        heldMs.push(performance.now() - startedAt);
      }
    });
  return { db: { ...db, write }, heldMs };
}
