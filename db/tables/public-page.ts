import type { Kit } from '../kit.pg.ts';

export function definePublicPage(k: Kit) {
  /** Rounds whose share of answers headquarters chose to show to everybody. */
  const publicRounds = k.table('public_rounds', {
    roundId: k.text('round_id').primaryKey(),
    counts: k.bool('counts').notNull(),
    changedBy: k.text('changed_by').notNull(),
    changedAt: k.at('changed_at').notNull(),
  });

  /** How the static copy of the public page is doing, one row for each folder. */
  const publicCopies = k.table('public_copies', {
    folder: k.text('folder').primaryKey(),
    /** Of all files together. */
    digest: k.text('digest'),
    writtenAt: k.at('written_at'),
    checkedAt: k.at('checked_at'),
    /** The digest that the push command took without an error. */
    pushedDigest: k.text('pushed_digest'),
    pushedAt: k.at('pushed_at'),
    problem: k.text('problem'),
    problemAt: k.at('problem_at'),
  });

  return { publicRounds, publicCopies };
}
