import { type Column, type SQL, sql, type Table } from 'drizzle-orm';
import type { Db, Handle } from './db.ts';
import { jsonRows } from './json-rows.ts';

/** Inserts rows in one statement; columns that the first one leaves out get their defaults. */
export async function insertRows<T extends Table>(
  db: Db,
  tx: Handle,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const { columns, source, text } = jsonRows(db.dialect, table, first);
  const names = columns.map(({ name }) => sql`${sql.identifier(name)}`);
  const picks = columns.map(({ pick }) => pick);
  await tx.rows(sql`insert into ${table} (${list(names)}) select ${list(picks)} from ${source(text(rows))} as item`);
}

/** Sets what the rows name, each found by its keys, in one statement; `only` narrows it. Gives the keys of those that were there. */
export async function updateRows<T extends Table>(
  db: Db,
  tx: Handle,
  table: T,
  keys: readonly Column[],
  rows: readonly Partial<T['$inferInsert']>[],
  only: SQL = sql`true`,
): Promise<Record<string, unknown>[]> {
  const first = rows[0];
  if (!first) return [];
  const { columns, source, text } = jsonRows(db.dialect, table, first);
  const keyNames = new Set(keys.map((key) => key.name));
  const named = columns.map(({ name, pick }) => sql`${pick} as ${sql.identifier(name)}`);
  const sets = columns
    .filter(({ name }) => !keyNames.has(name))
    .map(({ name }) => sql`${sql.identifier(name)} = next.${sql.identifier(name)}`);
  const same = keys.map((key) => sql`${key} = next.${sql.identifier(key.name)}`);
  return tx.rows(
    sql`update ${table} set ${list(sets)} from (select ${list(named)} from ${source(text(rows))} as item) as next
      where ${sql.join([...same, only], sql` and `)} returning ${list(keys.map((key) => sql`${key}`))}`,
  );
}

const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
