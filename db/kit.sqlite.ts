import { sql } from 'drizzle-orm';
import { check, customType, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Kit } from './kit.pg.ts';

// ISO text sorts as time, and a person can read and type it in the sqlite3 shell.
const isoText = customType<{ data: Date; driverData: string }>({
  dataType: () => 'text',
  toDriver: (date) => date.toISOString(),
  fromDriver: (value) => new Date(value),
});
const at = (name: string) => isoText(name);

const blob = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'blob' });

const native = {
  table: sqliteTable,
  index,
  uniqueIndex,
  primaryKey,
  check,
  text: (name: string) => text(name),
  int: (name: string) => integer(name),
  bool: (name: string) => integer(name, { mode: 'boolean' }),
  json: <T>(name: string) => text(name, { mode: 'json' }).$type<T>(),
  bytes: (name: string) => blob(name),
  at,
  createdAt: () => at('created_at').notNull().default(sql`(strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`),
  sequence: (name: string) => integer(name).primaryKey({ autoIncrement: true }),
};
export type SqliteNative = typeof native;

// Safe: db/kits-agree.ts proves that every word yields the same data type in both kits.
export const sqlite = native as unknown as Kit;
