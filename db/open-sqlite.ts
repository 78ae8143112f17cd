import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import type { SQL } from 'drizzle-orm';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { drizzle } from 'drizzle-orm/sqlite-proxy';
import { migrate } from 'drizzle-orm/sqlite-proxy/migrator';
import { pause } from '#lib/base/time/pause.ts';
import type { Db, Handle } from './db.ts';
import { sqlite } from './kit.sqlite.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { openSqliteFile } from './sqlite-file.ts';
import { begin, createSqliteWrites } from './sqlite-writes.ts';
import { defineTables } from './tables/tables.ts';

const dialect = new SQLiteSyncDialect();

const SHRED_TRIES = 100;
const SHRED_PAUSE_MS = 50;

/** The default database: one file in WAL, one writer and one reader connection in this process. Writes that wait share a lock for `sharedMs`, 4 ms where nothing else is said. */
export async function openSqlite(path: string, sharedMs?: number): Promise<Db> {
  mkdirSync(dirname(path), { recursive: true });
  const writer = openSqliteFile(path, { journal: 'wal' });
  await migrateSqlite(writer);
  const reader = openSqliteFile(path, { journal: 'wal', readonly: true });
  const tx = handleOver(writer);
  const writes = createSqliteWrites(writer, tx, sharedMs);
  const dataVersion = reader.prepare('pragma data_version').pluck();

  return {
    dialect: 'sqlite',
    t: defineTables(sqlite),
    read: handleOver(reader),
    write: writes.write,
    version: async () => String(dataVersion.get()),
    shred: async () => {
      await writes.done();
      // Deleted rows are overwritten in the file (secure_delete); what is left of them is in the log of changes.
      for (let tries = 0; tries < SHRED_TRIES; tries++) {
        const [{ busy }] = writer.pragma('wal_checkpoint(truncate)') as [{ busy: number }];
        if (busy === 0) return 'clean';
        await pause(SHRED_PAUSE_MS);
      }
      return 'busy';
    },
    close: async () => {
      await writes.done();
      reader.close();
      writer.close();
    },
  };
}

async function migrateSqlite(writer: Database.Database): Promise<void> {
  await begin(writer);
  try {
    const run = async (queries: string[]) => {
      for (const query of queries) writer.exec(query);
    };
    await migrate(proxyOver(writer), run, { migrationsFolder: migrationsFolder('sqlite') });
    writer.exec('commit');
  } catch (error) {
    if (writer.inTransaction) writer.exec('rollback');
    throw error;
  }
}

/** SQL texts repeat: a prepared statement is kept for each. */
const KEPT_STATEMENTS = 500;

function preparer(raw: Database.Database): (sql: string) => Database.Statement {
  const kept = new Map<string, Database.Statement>();
  return (sql) => {
    const known = kept.get(sql);
    if (known) return known;
    const statement = raw.prepare(sql);
    if (kept.size >= KEPT_STATEMENTS) kept.clear();
    kept.set(sql, statement);
    return statement;
  };
}

function proxyOver(raw: Database.Database) {
  const prepare = preparer(raw);
  return drizzle(async (sql, params, method) => {
    const statement = prepare(sql);
    if (!statement.reader) {
      statement.run(...params);
      return { rows: [] };
    }
    statement.raw(true);
    return {
      rows: method === 'get' ? (statement.get(...params) as unknown[]) : (statement.all(...params) as unknown[]),
    };
  });
}

function handleOver(raw: Database.Database): Handle {
  const prepare = preparer(raw);
  const rows = async <T>(query: SQL): Promise<T[]> => {
    const { sql, params } = dialect.sqlToQuery(query);
    const statement = prepare(sql);
    if (statement.reader) return statement.all(...params) as T[];
    statement.run(...params);
    return [];
  };
  const statements = new WeakMap<SQL, Database.Statement>();
  const each = (query: SQL, all: readonly (readonly unknown[])[]): number[] => {
    const statement = statements.get(query) ?? prepare(dialect.sqlToQuery(query).sql);
    statements.set(query, statement);
    return all.map((values) => statement.run(...values).changes);
  };
  // Safe: both dialects' builders share these verbs; tests/contracts runs every store on both.
  return Object.assign(proxyOver(raw) as unknown as Omit<Handle, 'rows'>, { rows, each }) as Handle;
}
