import { settleTarget } from '#db/stores/posts/post-outbox.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Ctx } from '../ctx.ts';

/** What somebody says of a post that failed or of which nobody knows: it stands there, or it is to go once more. Throws `post.changed` when it has moved on meanwhile. */
export async function settlePost(ctx: Ctx, targetId: string, word: 'stands' | 'again', by: string): Promise<void> {
  const at = ctx.clock.now();
  const set =
    word === 'stands'
      ? ({ state: 'by_hand', postedAt: at, fault: null } as const)
      : // Still unknown where it was: it is looked up first.
        ({ dueAt: at, fault: null, state: 'unknown' } as const);
  await ctx.db.write(async (tx) => {
    if (!(await settleTarget(ctx.db, tx, targetId, ['unknown', 'failed'], set))) throw new Problem('post.changed');
    await recordAct(ctx.db, tx, { at, actor: by, act: `post.${word}`, subject: targetId, details: {} });
  });
}
