import { Problem } from '#lib/base/problem.ts';
import type { Db } from './db.ts';
import { openPg } from './open-pg.ts';
import { openSqlite } from './open-sqlite.ts';

/** DATABASE_URL -> Db, migrated and ready: `sqlite:PATH` or `postgres://...`. */
export async function openDb(url: string): Promise<Db> {
  if (url.startsWith('sqlite:')) return openSqlite(url.slice('sqlite:'.length));
  if (/^postgres(ql)?:\/\//.test(url)) return openPg(url);
  throw new Problem('settings.bad', { part: 'database', wrong: 'DATABASE_URL (sqlite:PATH or postgres://...)' });
}
