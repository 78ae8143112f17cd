import type { Kit } from '../kit.pg.ts';

export function defineAudit(k: Kit) {
  /** Who did what, each entry carrying the hash of the one before it. */
  const auditEntries = k.table(
    'audit_entries',
    {
      no: k.int('no').primaryKey(),
      at: k.at('at').notNull(),
      actor: k.text('actor').notNull(),
      act: k.text('act').notNull(),
      subject: k.text('subject').notNull(),
      /** From where: `web` with an address, `cli`, `worker`; null for entries of the first release. */
      origin: k.text('origin'),
      /** Salted digest of the details. */
      detailsDigest: k.text('details_digest').notNull(),
      details: k.json<Record<string, unknown>>('details'),
      hash: k.text('hash').notNull(),
    },
    (t) => [k.index('audit_entries_act').on(t.act, t.no), k.index('audit_entries_subject').on(t.subject, t.no)],
  );

  return { auditEntries };
}
