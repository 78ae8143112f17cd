import { type SQL, sql } from 'drizzle-orm';
import type { Db } from './db.ts';

/** For `column in ...`: many texts as one parameter, so that the statement is the same however many there are. */
export const textList = (dialect: Db['dialect'], values: Iterable<string>): SQL => {
  const text = JSON.stringify([...values]);
  return dialect === 'pg'
    ? sql`(select value from json_array_elements_text(${text}) as listed(value))`
    : sql`(select value from json_each(${text}))`;
};

/** The same for whole numbers. */
export const numberList = (dialect: Db['dialect'], values: Iterable<number>): SQL => {
  const text = JSON.stringify([...values]);
  return dialect === 'pg'
    ? sql`(select cast(value as bigint) from json_array_elements_text(${text}) as listed(value))`
    : sql`(select value from json_each(${text}))`;
};
