import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate as migratePg } from 'drizzle-orm/pglite/migrator';
import { drizzle as drizzleSqlite } from 'drizzle-orm/sqlite-proxy';
import { migrate as migrateSqlite } from 'drizzle-orm/sqlite-proxy/migrator';
import type { Db } from '#db/db.ts';
import { migrationsFolder } from '#db/migrations-folder.ts';
import { pgDb } from '#db/open-pg.ts';
import { openSqlite } from '#db/open-sqlite.ts';
import { openSqliteFile } from '#db/sqlite-file.ts';
import { type Dialect, temporaryFolder } from '../support/databases.ts';
import { firstMigrationOnly, firstRelease, type Row } from './first-release.ts';

/** A database of the first release with its data, brought to the newest migration by the program's own way. */
export const openMigrated = (dialect: Dialect): Promise<Db> => (dialect === 'sqlite' ? sqlite() : pg());

async function sqlite(): Promise<Db> {
  const folder = temporaryFolder();
  const path = join(folder.path, 'anpi.db');
  const raw = openSqliteFile(path, { journal: 'wal' });
  const proxy = drizzleSqlite(async (sql, params, method) => {
    const statement = raw.prepare(sql);
    if (method !== 'run') return { rows: statement.raw(true).all(...params) };
    statement.run(...params);
    return { rows: [] };
  });
  const run = async (queries: string[]) => void queries.map((query) => raw.exec(query));
  await migrateSqlite(proxy, run, { migrationsFolder: firstMigrationOnly('sqlite', join(folder.path, 'first')) });
  for (const [table, rows] of firstRelease.tables) {
    for (const row of rows) raw.prepare(insertion(table, row)).run(...Object.values(row).map(bytesOrValue));
  }
  raw.close();
  const db = await openSqlite(path);
  return { ...db, close: () => db.close().then(folder.remove) };
}

const bytesOrValue = (value: string | number) =>
  typeof value === 'string' && value.startsWith('\\x') ? Buffer.from(value.slice(2), 'hex') : value;

async function pg(): Promise<Db> {
  const folder = temporaryFolder();
  const client = new PGlite();
  const database = drizzle(client);
  await migratePg(database, { migrationsFolder: firstMigrationOnly('pg', join(folder.path, 'first')) });
  folder.remove();
  for (const [table, rows] of firstRelease.tables) {
    const { rows: columns } = await client.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns where table_name = '${table}'`,
    );
    const typeOf = new Map(columns.map(({ name, type }) => [name, type]));
    for (const row of rows) {
      const given = (name: string, at: number) => `cast($${at + 1}::text as ${typeOf.get(name)})`;
      await client.query(insertion(table, row, given), Object.values(row).map(String));
    }
  }
  await migratePg(database, { migrationsFolder: migrationsFolder('pg') });
  return pgDb(database, () => client.close());
}

const insertion = (table: string, row: Row, given: (name: string, at: number) => string = () => '?'): string =>
  `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map(given).join(', ')})`;
