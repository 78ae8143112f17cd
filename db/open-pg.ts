import { AsyncLocalStorage } from 'node:async_hooks';
import { type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import pg from 'pg';
import type { Db, Handle } from './db.ts';
import { pg as kit } from './kit.pg.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { defineTables } from './tables/tables.ts';

const RETRIED = new Set(['40001', '40P01']);
const TAKEN = '23505';
/** Numbers that run on, and what two imports of one roster both make: whoever comes second looks again. */
const TAKEN_MEANWHILE = new Set([
  ...['audit_entries_pkey', 'rounds_no', 'people_no'],
  ...['people_employee_number', 'departments_path', 'sites_name'],
]);
const TRIES = 10;
const LOOK_ANYWAY_MS = 2_000;

/** A PostgreSQL server, or anything that speaks its language. */
export async function openPg(url: string): Promise<Db> {
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  // A server that restarts ends idle connections: the next query opens another one.
  pool.on('error', () => {});
  const database = drizzle(pool);
  await migrate(database, { migrationsFolder: migrationsFolder('pg') });
  return pgDb(database, () => pool.end());
}

type AnyPg = PgDatabase<PgQueryResultHKT>;

/** Any drizzle driver for PostgreSQL as a Db; the tests bring PGlite. */
export function pgDb(database: AnyPg, close: () => Promise<void>): Db {
  const t = defineTables(kit);
  const inWrite = new AsyncLocalStorage<true>();
  const read = handleOver(database);
  return {
    dialect: 'pg',
    t,
    read,
    write: (work) => {
      if (inWrite.getStore()) throw new Error('write() inside write(): pass tx down instead');
      return inWrite.run(true, () => retried(() => database.transaction((tx) => work(handleOver(tx)))));
    },
    version: async () => {
      const [newest] = await read.rows<{ version: string }>(
        sql`select coalesce((select max(no) from tallies), 0) || '.' || coalesce((select max(no) from reports), 0) as version`,
      );
      // Numbers are given before commit: a lower one may become visible after a higher one, so now and then look anyway.
      return `${newest?.version ?? ''}.${Math.floor(performance.now() / LOOK_ANYWAY_MS)}`;
    },
    shred: async () => {
      // Outside of any transaction; old versions of the rows are given back and overwritten by what comes next.
      await read.rows(sql`vacuum`);
      return 'clean';
    },
    close,
  };
}

async function retried<T>(run: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left--) {
    try {
      return await run();
    } catch (error) {
      if (!isRetried(error) || left === 0) throw error;
    }
  }
}

/** Serialization failure, deadlock, or what somebody else has just taken. */
function isRetried(error: unknown): boolean {
  const { cause = error } = error as { cause?: unknown };
  const { code = '', constraint = '' } = cause as { code?: string; constraint?: string };
  return RETRIED.has(code) || (code === TAKEN && TAKEN_MEANWHILE.has(constraint));
}

function handleOver(database: AnyPg): Handle {
  const rows = async <T>(query: SQL): Promise<T[]> =>
    ((await database.execute(query)) as unknown as { rows: T[] }).rows;
  return Object.assign(Object.create(database) as AnyPg, { rows });
}
