import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { Db } from './db.ts';

/** For `column in ...`: many texts as one parameter, so that the statement is the same however many there are. */
export const textList = (dialect: Db['dialect'], values: Iterable<string>): SQL =>
  textsOf(dialect, JSON.stringify([...values]));

/** The same in a prepared query, which is given the texts as JSON text under this name. */
export const namedTexts = (dialect: Db['dialect'], name: string): SQL => textsOf(dialect, sql.placeholder(name));

const textsOf = (dialect: Db['dialect'], text: string | Placeholder): SQL =>
  dialect === 'pg'
    ? sql`(select value from json_array_elements_text(${text}) as listed(value))`
    : sql`(select value from json_each(${text}))`;

/** For whole numbers in a prepared query, which is given them as JSON text under this name. */
export const namedNumbers = (dialect: Db['dialect'], name: string): SQL => numbersOf(dialect, sql.placeholder(name));

const numbersOf = (dialect: Db['dialect'], text: string | Placeholder): SQL =>
  dialect === 'pg'
    ? sql`(select cast(value as bigint) from json_array_elements_text(${text}) as listed(value))`
    : sql`(select value from json_each(${text}))`;
