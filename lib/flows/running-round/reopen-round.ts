import { Problem } from '#lib/base/problem.ts';
import type { Ctx } from '../ctx.ts';
import { changeRound, heldSince } from './change-round.ts';

/** Opens a closed round again: what its end took back goes out to those still silent, and the ladder's clock runs on. Throws `round.not_closed`. */
export const reopenRound = (ctx: Ctx, roundId: string, by: string): Promise<void> =>
  changeRound(ctx, roundId, by, (round, now) => {
    if (round.state !== 'closed') throw new Problem('round.not_closed', { roundId });
    const turn = round.turn + 1;
    const heldFrom = round.stoppedAt ?? round.closedAt;
    const open = { state: 'open', closedAt: null, closedBy: null, stoppedAt: null, stoppedBy: null } as const;
    return {
      act: 'round.reopen',
      set: { ...heldSince(round, heldFrom, now), ...open, turn },
      climb: { kind: 'revive', turn },
    };
  });
