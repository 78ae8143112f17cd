import type { Kit } from '../kit.pg.ts';

export function defineHealth(k: Kit) {
  /** What one part of the program last told of itself, for the screen of another: one row for each name. */
  const healthFacts = k.table('health_facts', {
    name: k.text('name').primaryKey(),
    at: k.at('at').notNull(),
    fact: k.json<Record<string, unknown>>('fact').notNull(),
  });

  return { healthFacts };
}
