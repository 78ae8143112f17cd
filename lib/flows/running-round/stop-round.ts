import { Problem } from '#lib/base/problem.ts';
import type { Ctx } from '../ctx.ts';
import { withdrawUnsent } from '../rounds/close-round.ts';
import { changeRound, mustBeOpen } from './change-round.ts';

/** Stops all sending of a round at once; answers are still taken, alerts still go out. Throws `round.closed`, `round.stopped`. */
export async function stopRound(ctx: Ctx, roundId: string, by: string): Promise<void> {
  await changeRound(ctx, roundId, by, (round, now) => {
    mustBeOpen(round);
    if (round.stoppedAt !== null) throw new Problem('round.stopped', { roundId });
    return { act: 'round.stop', set: { stoppedAt: now, stoppedBy: by } };
  });
  await withdrawUnsent(ctx, roundId, 'stopped');
}
