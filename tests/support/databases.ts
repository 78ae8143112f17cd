import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Db } from '#db/db.ts';
import { pgDb } from '#db/open-pg.ts';
import { openSqlite } from '#db/open-sqlite.ts';
import { migratedPg } from './migrated-pg.ts';
import { openOnServer } from './server-database.ts';

export const DIALECTS = ['sqlite', 'pg'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** A new folder, removed with everything in it by `remove`. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'anpi-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Databases of tests that are over; the next test gets one of them, emptied, as starting another costs ten times as much. */
const idle: PGlite[] = [];

async function emptyPg(): Promise<PGlite> {
  const used = idle.pop();
  if (!used) return migratedPg();
  const { rows } = await used.query<{ all: string }>(
    `select string_agg(quote_ident(tablename), ', ') as all from pg_tables where schemaname = 'public'`,
  );
  await used.exec(`truncate ${rows[0]?.all} restart identity cascade`);
  return used;
}

/** What a test that is over left running must not reach the next one's rows. */
function untilClosed(client: PGlite): { client: PGlite; close(): void } {
  let closed = false;
  const get = (target: PGlite, key: keyof PGlite) => {
    if (closed) throw new Error('this database was closed');
    const value: unknown = target[key];
    return typeof value === 'function' ? value.bind(target) : value;
  };
  // Safe: the trap hands on every key of the client itself.
  const close = () => {
    closed = true;
  };
  return { client: new Proxy(client, { get: get as ProxyHandler<PGlite>['get'] }), close };
}

/** An empty database of one dialect, built by the real migrations. */
export async function openTestDb(dialect: Dialect): Promise<Db> {
  const server = process.env.TEST_POSTGRES;
  if (dialect === 'pg' && server) return openOnServer(server);
  if (dialect === 'pg') {
    const whole = await emptyPg();
    const { client, close } = untilClosed(whole);
    return pgDb(drizzle(client), async () => {
      close();
      idle.push(whole);
    });
  }
  const folder = temporaryFolder();
  const db = await openSqlite(join(folder.path, 'anpi.db'));
  return {
    ...db,
    close: async () => {
      await db.close();
      folder.remove();
    },
  };
}
