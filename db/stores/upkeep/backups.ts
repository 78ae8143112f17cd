import { sql } from 'drizzle-orm';
import type { Db } from '../../db.ts';

/** Writes the whole database, as it is at this moment, into a new file while everybody goes on working (https://sqlite.org/lang_vacuum.html#vacuuminto). */
export async function copyInto(db: Db, path: string): Promise<void> {
  await db.read.rows(sql`vacuum into ${path}`);
}

/** Nothing of the file is damaged, as SQLite itself sees it. */
export async function isSound(db: Db): Promise<boolean> {
  const [found] = await db.read.rows<{ integrity_check: string }>(sql`pragma integrity_check(1)`);
  return found?.integrity_check === 'ok';
}
