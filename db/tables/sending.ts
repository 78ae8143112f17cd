import type { Kit } from '../kit.pg.ts';

export function defineSending(k: Kit) {
  /** How much a relay, or a destination over one relay, may still be given: full again at this moment (lib/domain/sending/token-bucket.ts). */
  const tokenBuckets = k.table('token_buckets', {
    id: k.text('id').primaryKey(),
    fullAt: k.at('full_at').notNull(),
  });

  return { tokenBuckets };
}
