import { Problem } from '#lib/base/problem.ts';
import type { Ctx } from '../ctx.ts';
import { changeRound, heldSince, mustBeOpen } from './change-round.ts';

/** Goes on where a stop has cut in: what was taken back goes out to those still silent, and the ladder's clock runs on. Throws `round.closed`, `round.not_stopped`. */
export const resumeRound = (ctx: Ctx, roundId: string, by: string): Promise<void> =>
  changeRound(ctx, roundId, by, (round, now) => {
    mustBeOpen(round);
    if (round.stoppedAt === null) throw new Problem('round.not_stopped', { roundId });
    const turn = round.turn + 1;
    return {
      act: 'round.resume',
      set: { ...heldSince(round, round.stoppedAt, now), turn, stoppedAt: null, stoppedBy: null },
      climb: { kind: 'revive', turn },
    };
  });
