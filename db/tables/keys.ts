import type { Kit } from '../kit.pg.ts';

export function defineKeys(k: Kit) {
  /** Data keys, each wrapped by the master key; destroying a row makes what it sealed unreadable for ever. */
  const dataKeys = k.table('data_keys', {
    id: k.text('id').primaryKey(),
    purpose: k.text('purpose').$type<'check' | 'person' | 'round' | 'inbox' | 'upload'>().notNull(),
    wrapped: k.bytes('wrapped'),
    destroyedAt: k.at('destroyed_at'),
    createdAt: k.createdAt(),
  });

  return { dataKeys };
}
