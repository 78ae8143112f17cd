import { pullForward, releaseClaims } from '#db/stores/messages/claims.ts';
import { deceasedIds, withdrawAll } from '#db/stores/people/deaths.ts';
import { longestPauseMs } from '#lib/domain/sending/retry.ts';
import type { Ctx } from '../ctx.ts';

/** Picks up what a crash or a clock that jumped left behind. `alive`: the claimers that still run, or null when only leases can tell. */
export async function tidyMessages(
  ctx: Pick<Ctx, 'db' | 'clock' | 'log' | 'core'>,
  alive: readonly string[] | null,
): Promise<void> {
  const now = ctx.clock.now();
  const freed = await releaseClaims(ctx.db, now, alive);
  if (freed > 0) ctx.log.warn('messages of a sender that is gone go out again', { messages: freed });
  const dead = await deceasedIds(ctx.db);
  // What a sender had in hand when the death was recorded, and could not hand over.
  if (dead.length > 0) await ctx.db.write((tx) => withdrawAll(ctx.db, tx, dead, 'deceased'));
  const pulled = await pullForward(ctx.db, now, new Date(now.getTime() + longestPauseMs(ctx.core.retryPauses)));
  if (pulled > 0) ctx.log.warn('the clock was put back: messages that were due then go out now', { messages: pulled });
}
