import type { Kit } from '../kit.pg.ts';

export function defineAudit(k: Kit) {
  /** Who did what, each entry carrying the hash of the one before it. */
  const auditEntries = k.table('audit_entries', {
    no: k.int('no').primaryKey(),
    at: k.at('at').notNull(),
    actor: k.text('actor').notNull(),
    act: k.text('act').notNull(),
    subject: k.text('subject').notNull(),
    /** Salted digest of the details, so that purging them leaves the chain whole. */
    detailsDigest: k.text('details_digest').notNull(),
    details: k.json<Record<string, unknown>>('details'),
    hash: k.text('hash').notNull(),
  });

  return { auditEntries };
}
