import { sql } from 'drizzle-orm';
import type { Db } from '../../db.ts';

/** When something last arrived by each route. */
export async function lastReceived(db: Db): Promise<Map<string, Date>> {
  const { inbounds } = db.t;
  const at = sql<Date>`max(${inbounds.receivedAt})`.mapWith(inbounds.receivedAt);
  const rows = await db.read.select({ route: inbounds.route, at }).from(inbounds).groupBy(inbounds.route);
  return new Map(rows.map((row) => [row.route, row.at]));
}
