import type { Kit } from '../kit.pg.ts';

export function definePins(k: Kit) {
  /** What opens the public door for one person. */
  const personPins = k.table('person_pins', {
    /** The person's. */
    id: k.text('id').primaryKey(),
    /** HMAC under a key outside the database: whoever reads this table cannot find a PIN by trying them all. */
    digest: k.text('digest').notNull(),
    issuedAt: k.at('issued_at').notNull(),
    /** When it last took the place of another. */
    changedAt: k.at('changed_at'),
  });

  return { personPins };
}
