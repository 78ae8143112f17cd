import { and, eq, inArray } from 'drizzle-orm';
import { chunks } from '#lib/base/chunks.ts';
import type { Db } from '../../db.ts';

const AT_ONCE = 500;

/** Which of these messages of a route are stored already. */
export async function knownDedupeKeys(db: Db, route: string, keys: readonly string[]): Promise<Set<string>> {
  const { inbounds } = db.t;
  const known = new Set<string>();
  for (const some of chunks(keys, AT_ONCE)) {
    const rows = await db.read
      .select({ key: inbounds.dedupeKey })
      .from(inbounds)
      .where(and(eq(inbounds.route, route), inArray(inbounds.dedupeKey, some)));
    for (const { key } of rows) known.add(key);
  }
  return known;
}

/** The ids under which messages of a route are stored, by their keys. */
export async function inboundIdsByKeys(db: Db, route: string, keys: readonly string[]): Promise<string[]> {
  const { inbounds } = db.t;
  const rows = await db.read
    .select({ id: inbounds.id })
    .from(inbounds)
    .where(and(eq(inbounds.route, route), inArray(inbounds.dedupeKey, [...keys])));
  return rows.map(({ id }) => id);
}
