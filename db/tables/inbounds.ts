import { sql } from 'drizzle-orm';
import type { Why } from '#lib/domain/answer-text/answer-reading.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Kit } from '../kit.pg.ts';

export function defineInbounds(k: Kit) {
  /** What arrived. Each has a key of its own, wrapped by the key `keyId`, so it can move under its round's key later. */
  const inbounds = k.table(
    'inbounds',
    {
      id: k.text('id').primaryKey(),
      route: k.text('route').notNull(),
      dedupeKey: k.text('dedupe_key').notNull(),
      receivedAt: k.at('received_at').notNull(),
      readAt: k.at('read_at'),
      keyId: k.text('key_id').notNull(),
      sealedKey: k.bytes('sealed_key').notNull(),
    },
    (t) => [
      k.uniqueIndex('inbounds_once').on(t.route, t.dedupeKey),
      k.index('inbounds_unread').on(t.receivedAt).where(sql`${t.readAt} is null`),
    ],
  );

  /** It byte for byte, under the inbound's own key. Written once: marking as read or moving under another key must not write a whole mail anew. */
  const raws = k.table('raws', {
    inboundId: k
      .text('inbound_id')
      .primaryKey()
      .references(() => inbounds.id),
    sealedRaw: k.bytes('sealed_raw').notNull(),
    /** What the road knew beside the bytes (SMTP envelope and the like): sealed JSON. */
    sealedEnvelope: k.bytes('sealed_envelope').notNull(),
  });

  /** What a machine made of an inbound. Those that wait for a person are the review tray. */
  const readings = k.table(
    'readings',
    {
      id: k.text('id').primaryKey(),
      inboundId: k
        .text('inbound_id')
        .notNull()
        .references(() => inbounds.id),
      kind: k.text('kind').$type<'answer' | 'automatic' | 'bounce' | 'unclear' | 'ignored'>().notNull(),
      why: k.json<Why>('why').notNull(),
      status: k.text('status').$type<Status>(),
      personId: k.text('person_id'),
      roundId: k.text('round_id'),
      candidates: k.json<string[]>('candidates').notNull(),
      /** The new text, sealed under the inbound's own key. */
      sealedText: k.bytes('sealed_text'),
      waits: k.bool('waits').notNull(),
      settledAt: k.at('settled_at'),
      settledBy: k.text('settled_by'),
      createdAt: k.createdAt(),
    },
    (t) => [
      k.index('readings_tray').on(t.createdAt).where(sql`${t.waits}`),
      k.index('readings_inbound').on(t.inboundId),
      k.index('readings_person').on(t.personId),
    ],
  );

  return { inbounds, raws, readings };
}
