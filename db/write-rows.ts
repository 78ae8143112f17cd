import { type Column, type SQL, sql, type Table } from 'drizzle-orm';
import type { Db, Handle } from './db.ts';
import { jsonRows } from './json-rows.ts';
import { insertStatement, updateStatement } from './row-statements.ts';

const NOTHING = sql``;
const ALWAYS = sql`true`;
const UNLESS_TAKEN = sql` on conflict do nothing`;

/**
 * Inserts rows; columns that the first one leaves out get their defaults. SQLite, where a call is cheap, runs one statement for each;
 * PostgreSQL gets them all at once.
 */
export async function insertRows<T extends Table>(
  db: Db,
  tx: Handle,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  if (tx.each) {
    const { query, values } = insertStatement(table, first, NOTHING);
    tx.each(query, rows.map(values));
  } else await tx.rows(jsonInsert(db, table, rows, NOTHING));
}

/** The same, leaving out those whose key is taken; gives the ones that were inserted. */
export async function insertNewRows<T extends Table & { id: Column }>(
  db: Db,
  tx: Handle,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<T['$inferInsert'][]> {
  const first = rows[0];
  if (!first) return [];
  if (tx.each) {
    const { query, values } = insertStatement(table, first, UNLESS_TAKEN);
    const changed = tx.each(query, rows.map(values));
    return rows.filter((_, i) => changed[i] === 1);
  }
  const returning = sql`${UNLESS_TAKEN} returning ${table.id}`;
  const inserted = await tx.rows<{ id: unknown }>(jsonInsert(db, table, rows, returning));
  const ids = new Set(inserted.map(({ id }) => id));
  return rows.filter(({ id }) => ids.has(id));
}

function jsonInsert<T extends Table>(db: Db, table: T, rows: readonly T['$inferInsert'][], end: SQL): SQL {
  const { columns, source, text } = jsonRows(db.dialect, table, rows[0]!);
  const names = columns.map(({ name }) => sql`${sql.identifier(name)}`);
  const picks = columns.map(({ pick }) => pick);
  return sql`insert into ${table} (${list(names)}) select ${list(picks)} from ${source(text(rows))} as item${end}`;
}

/** Sets what the rows name, each found by its `keys`; `only` narrows it. Gives the rows that were there. */
export async function updateRows<T extends Table, R extends Partial<T['$inferInsert']>>(
  db: Db,
  tx: Handle,
  table: T,
  keys: readonly (keyof R & string)[],
  rows: readonly R[],
  only: SQL = ALWAYS,
): Promise<R[]> {
  const first = rows[0];
  if (!first) return [];
  if (tx.each) {
    const { query, values } = updateStatement(table, keys, first, only);
    const changed = tx.each(query, rows.map(values));
    return rows.filter((_, i) => changed[i] === 1);
  }
  const { columns, source, text } = jsonRows(db.dialect, table, first);
  const isKey = ({ key }: { key: string }) => (keys as readonly string[]).includes(key);
  const next = ({ name }: { name: string }) => sql`next.${sql.identifier(name)}`;
  const named = columns.map(({ name, pick }) => sql`${pick} as ${sql.identifier(name)}`);
  const sets = columns
    .filter((column) => !isKey(column))
    .map((column) => sql`${sql.identifier(column.name)} = ${next(column)}`);
  const found = columns.filter(isKey);
  const same = found.map((column) => sql`${table}.${sql.identifier(column.name)} = ${next(column)}`);
  const changed = await tx.rows<Record<string, unknown>>(
    sql`update ${table} set ${list(sets)} from (select ${list(named)} from ${source(text(rows))} as item) as next
      where ${sql.join([...same, only], sql` and `)} returning ${list(found.map(({ name }) => sql`${table}.${sql.identifier(name)}`))}`,
  );
  const keyOf = (row: Record<string, unknown>, of: 'key' | 'name') => found.map((column) => row[column[of]]).join('\0');
  const there = new Set(changed.map((row) => keyOf(row, 'name')));
  return rows.filter((row) => there.has(keyOf(row, 'key')));
}

const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
