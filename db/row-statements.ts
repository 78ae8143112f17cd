import { type Column, getTableColumns, type SQL, sql, type Table } from 'drizzle-orm';

type Row = Record<string, unknown>;
type Named = readonly [key: string, column: Column];

/** One statement that is run for each row, with the row as its parameters. */
export interface RowStatement {
  query: SQL;
  values(row: Row): unknown[];
}

/** Inserts the columns that `first` names; `end` is what follows the values. */
export const insertStatement = (table: Table, first: Row, end: SQL): RowStatement =>
  once(table, 'insert', first, end, (columns) => ({
    order: columns,
    query: sql`insert into ${table} (${list(columns.map(nameOf))}) values (${list(columns.map(given))})${end}`,
  }));

/** Sets the columns that `first` names where the keys are the same and `only` holds. */
export const updateStatement = (table: Table, keys: readonly string[], first: Row, only: SQL): RowStatement =>
  once(table, 'update', first, only, (columns) => {
    const isKey = ([key]: Named) => keys.includes(key);
    const [found, set] = [columns.filter(isKey), columns.filter((column) => !isKey(column))];
    const where = sql.join([...found.map(equal), only], sql` and `);
    return { order: [...set, ...found], query: sql`update ${table} set ${list(set.map(equal))} where ${where}` };
  });

const kept = new WeakMap<Table, Map<string, { end: SQL; statement: RowStatement }>>();

/** Building a statement costs several times what running it does. */
function once(
  table: Table,
  verb: string,
  first: Row,
  end: SQL,
  build: (columns: Named[]) => { order: readonly Named[]; query: SQL },
): RowStatement {
  const ofTable = kept.get(table) ?? new Map<string, { end: SQL; statement: RowStatement }>();
  kept.set(table, ofTable);
  const name = `${verb} ${Object.keys(first).join(' ')}`;
  const known = ofTable.get(name);
  if (known?.end === end) return known.statement;
  const { order, query } = build(Object.entries<Column>(getTableColumns(table)).filter(([key]) => key in first));
  const statement = { query, values: (row: Row) => order.map((column) => driverValue(column, row)) };
  ofTable.set(name, { end, statement });
  return statement;
}

function driverValue([key, column]: Named, row: Row): unknown {
  const value = row[key];
  if (value === undefined) throw new Error(`a row does not name ${key} as the first one does`);
  return value === null ? null : column.mapToDriverValue(value);
}

const nameOf = ([, column]: Named): SQL => sql`${sql.identifier(column.name)}`;
const given = ([key]: Named): SQL => sql`${sql.placeholder(key)}`;
const equal = (column: Named): SQL => sql`${nameOf(column)} = ${given(column)}`;
const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
