import { type Column, getTableColumns, type SQL, sql, type Table } from 'drizzle-orm';
import type { Db } from './db.ts';

/** Many rows as one parameter: SQL takes them apart again many times as fast as drizzle's `values()` puts them together. */
export interface JsonRows {
  /** The columns that the rows name; each is picked `from source as item`. */
  columns: readonly { key: string; name: string; pick: SQL }[];
  source(text: string): SQL;
  text(rows: readonly Record<string, unknown>[]): string;
}

/** Every row names the same columns as the first one. */
export function jsonRows(dialect: Db['dialect'], table: Table, first: Record<string, unknown>): JsonRows {
  const columns = Object.entries<Column>(getTableColumns(table)).filter(([key]) => key in first);
  const encode = (row: Record<string, unknown>) =>
    columns.map(([key, column]) => {
      if (!(key in row)) throw new Error(`a row does not name ${key} as the first one does`);
      return encodeValue(column, row[key]);
    });
  return {
    columns: columns.map(([key, column], index) => ({ key, name: column.name, pick: PICK[dialect](column, index) })),
    source: (text) => sql`${sql.raw(SOURCE[dialect])}(${text})`,
    text: (rows) => JSON.stringify(rows.map(encode)),
  };
}

const SOURCE: Record<Db['dialect'], string> = { sqlite: 'json_each', pg: 'json_array_elements' };

const isBytes = (column: Column): boolean => ['blob', 'bytea'].includes(column.getSQLType());

function encodeValue(column: Column, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (!isBytes(column)) return column.mapToDriverValue(value);
  const { buffer, byteOffset, byteLength } = value as Uint8Array;
  return Buffer.from(buffer, byteOffset, byteLength).toString('hex');
}

const PICK: Record<Db['dialect'], (column: Column, index: number) => SQL> = {
  sqlite: (column, index) => sql.raw(isBytes(column) ? `unhex(item.value->>${index})` : `item.value->>${index}`),
  pg: (column, index) =>
    sql.raw(
      isBytes(column)
        ? `decode(item.value->>${index}, 'hex')`
        : `cast(item.value->>${index} as ${column.getSQLType()})`,
    ),
};
