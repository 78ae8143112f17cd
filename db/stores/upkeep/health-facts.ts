import { sql } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type HealthFact = Tables['healthFacts']['$inferSelect'];

/** What a part of the program tells of itself; the newest word stands. */
export async function tellFact(db: Db, tx: Handle, row: HealthFact): Promise<void> {
  const { healthFacts } = db.t;
  const set = { at: sql`excluded.at`, fact: sql`excluded.fact` };
  await tx.insert(healthFacts).values(row).onConflictDoUpdate({ target: healthFacts.name, set });
}

/** Every fact by its name. */
export async function readFacts(db: Db): Promise<Map<string, HealthFact>> {
  const rows = await db.read.select().from(db.t.healthFacts);
  return new Map(rows.map((row) => [row.name, row]));
}
