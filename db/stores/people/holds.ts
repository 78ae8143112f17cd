import { type SQL, sql } from 'drizzle-orm';

/** A condition: this column holds the spelling somewhere. Blanks stand between family and given name in some rosters and not in others. */
export function holds(column: { getSQL(): SQL }, spelling: string): SQL {
  const part = `%${spelling.replace(/[!%_]/g, '!$&')}%`;
  return sql`lower(replace(replace(${column}, ' ', ''), '　', '')) like ${part} escape '!'`;
}
