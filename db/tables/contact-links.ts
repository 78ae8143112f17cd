import type { Kit } from '../kit.pg.ts';

export function defineContactLinks(k: Kit) {
  /** Mailed links by which somebody sees the own contact points, or says that a new one is theirs; each works once. */
  const contactLinks = k.table(
    'contact_links',
    {
      id: k.text('id').primaryKey(),
      personId: k.text('person_id').notNull(),
      kind: k.text('kind').$type<'open' | 'check' | 'confirm'>().notNull(),
      /** Where it was sent to. */
      contactPointId: k.text('contact_point_id').notNull(),
      createdAt: k.at('created_at').notNull(),
      expiresAt: k.at('expires_at').notNull(),
      usedAt: k.at('used_at'),
      /** Digest of what the opened page carries from form to form. */
      sessionDigest: k.text('session_digest'),
    },
    (t) => [k.index('contact_links_person').on(t.personId, t.createdAt)],
  );

  return { contactLinks };
}
