import { Problem } from '#lib/base/problem.ts';
import { type Audience, widened } from '#lib/domain/round.ts';
import type { Ctx } from '../ctx.ts';
import { checkAudience } from '../rounds/preview-round.ts';
import { changeRound, mustBeOpen } from './change-round.ts';

/** Asks more people in a round that is open; nobody is taken out. Their ladder begins now. Throws `round.closed`, `round.filling`, and what an audience can be refused for. */
export async function widenRound(ctx: Ctx, roundId: string, more: Audience, by: string): Promise<void> {
  await checkAudience(ctx, more);
  await changeRound(ctx, roundId, by, (round, now) => {
    mustBeOpen(round);
    if (round.filledTo !== null) throw new Problem('round.filling', { roundId });
    return {
      act: 'round.widen',
      details: { audience: more },
      set: {
        audience: widened(round.audience, more),
        widenedAt: [...(round.widenedAt ?? []), now.toISOString()],
        filledTo: 0,
      },
    };
  });
}
