import { choosePublicCounts } from '#db/stores/notices/public-page.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Ctx } from '../ctx.ts';

/** Chooses whether the public page shows how many have answered a round; nobody sees a number there by itself. */
export async function showCounts(ctx: Ctx, roundId: string, counts: boolean, by: string): Promise<void> {
  if (!(await findRound(ctx.db, roundId))) throw new Problem('round.not_found', { roundId });
  const at = ctx.clock.now();
  await ctx.db.write(async (tx) => {
    await choosePublicCounts(ctx.db, tx, { roundId, counts, changedBy: by, changedAt: at });
    await recordAct(ctx.db, tx, { at, actor: by, act: 'public.counts', subject: roundId, details: { counts } });
  });
}
