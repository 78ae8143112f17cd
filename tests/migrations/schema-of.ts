import { PGlite } from '@electric-sql/pglite';
import Database from 'better-sqlite3';
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/db.ts';
import { pg } from '#db/kit.pg.ts';
import { sqlite } from '#db/kit.sqlite.ts';
import { defineDirectEntries } from '#db/tables/direct-entries.ts';
import { defineTables } from '#db/tables/tables.ts';
import type { Dialect } from '../support/databases.ts';

type Rows = (query: string) => Promise<Record<string, unknown>[]>;

/** Columns, indexes and constraints of every table of a database, sorted: two databases of one schema give the same. */
export const schemaOf = (db: Db): Promise<string[]> =>
  describeSchema(db.dialect, (query) => db.read.rows<Record<string, unknown>>(raw(query)));

const raw = (query: string): SQL => sql.raw(query);

/** The same of a database that was made from the tables as the code has them, without any migration. */
export const schemaOfCode = (dialect: Dialect): Promise<string[]> => (dialect === 'sqlite' ? ofSqlite() : ofPg());

async function ofSqlite(): Promise<string[]> {
  const [nothing, now] = [await generateSQLiteDrizzleJson({}), await generateSQLiteDrizzleJson(defineTables(sqlite))];
  const database = new Database(':memory:');
  for (const statement of await generateSQLiteMigration(nothing, now)) database.exec(statement);
  const schema = await describeSchema(
    'sqlite',
    async (query) => database.prepare(query).all() as Record<string, unknown>[],
  );
  database.close();
  return schema;
}

async function ofPg(): Promise<string[]> {
  const tables = { ...defineTables(pg), ...defineDirectEntries(pg) };
  const database = new PGlite();
  for (const statement of await generateMigration(generateDrizzleJson({}), generateDrizzleJson(tables))) {
    await database.exec(statement);
  }
  const schema = await describeSchema(
    'pg',
    async (query) => (await database.query<Record<string, unknown>>(query)).rows,
  );
  await database.close();
  return schema;
}

/** Columns, indexes and constraints, by queries that name the place of none: a column that was added later stands behind. */
const QUERIES: Record<Dialect, readonly string[]> = {
  sqlite: [
    `select 'column', m.name as "table", c.name, c.type, c."notnull", c.dflt_value, c.pk
      from sqlite_schema m join pragma_table_info(m.name) c where m.type = 'table'`,
    `select 'reference', m.name as "table", f."from", f."table" as other, f."to", f.on_delete
      from sqlite_schema m join pragma_foreign_key_list(m.name) f where m.type = 'table'`,
    `select 'index', tbl_name, name, sql from sqlite_schema where type = 'index' and sql is not null`,
  ],
  pg: [
    `select 'column', table_name, column_name, data_type, is_nullable, column_default, is_identity
      from information_schema.columns where table_schema = 'public'`,
    `select 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid)
      from pg_constraint where connamespace = 'public'::regnamespace`,
    `select 'index', tablename, indexdef from pg_indexes where schemaname = 'public'`,
  ],
};

async function describeSchema(dialect: Dialect, rows: Rows): Promise<string[]> {
  const lines: string[] = [];
  for (const query of QUERIES[dialect]) for (const row of await rows(query)) lines.push(Object.values(row).join(' | '));
  return lines.filter((line) => !/ \| (__drizzle|sqlite_)/.test(line)).sort();
}
