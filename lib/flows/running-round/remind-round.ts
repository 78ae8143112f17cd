import { Problem } from '#lib/base/problem.ts';
import type { Ctx } from '../ctx.ts';
import { changeRound, mustBeOpen } from './change-round.ts';

/** Asks everybody who is still silent once more, now. Throws `round.closed`, `round.stopped`. */
export const remindRound = (ctx: Ctx, roundId: string, by: string): Promise<void> =>
  changeRound(ctx, roundId, by, (round) => {
    mustBeOpen(round);
    if (round.stoppedAt !== null) throw new Problem('round.stopped', { roundId });
    const turn = round.turn + 1;
    return { act: 'round.remind', details: { turn }, set: { turn }, climb: { kind: 'remind_now', turn } };
  });
