import { type SQL, sql } from 'drizzle-orm';
import type { Db } from './db.ts';

/** A time as a parameter of plain SQL. */
export const moment = (db: Pick<Db, 'dialect' | 't'>, at: Date): SQL => {
  const value = sql.param(at, db.t.messages.dueAt);
  return db.dialect === 'pg' ? sql`${value}::timestamptz` : sql`${value}`;
};
