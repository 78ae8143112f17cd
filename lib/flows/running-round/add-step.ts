import { Problem } from '#lib/base/problem.ts';
import { readRung } from '#lib/domain/ladder/ladder-text.ts';
import type { Step } from '#lib/domain/ladder.ts';
import type { Ctx } from '../ctx.ts';
import { checkWays } from '../ladder/ladder-of.ts';
import { changeRound, mustBeOpen } from './change-round.ts';

/** Adds steps to a round that is open, typed like `30 sms + voice`; without a minute, or with one that is past, they are due at once. Throws `round.closed`, `ladder.bad`, `ladder.no_channel`. */
export async function addStep(ctx: Ctx, roundId: string, typed: string, by: string): Promise<void> {
  await changeRound(ctx, roundId, by, (round, now) => {
    mustBeOpen(round);
    const ranMs = now.getTime() - (round.openedAt ?? now).getTime() - round.heldSeconds * 1000;
    const steps = stepsOf(typed, Math.max(1, Math.floor(ranMs / 60_000)));
    checkWays(ctx, { steps });
    return { act: 'round.add_step', details: { steps: typed }, set: { ladder: [...round.ladder, ...steps] } };
  });
}

function stepsOf(typed: string, minuteNow: number): Step[] {
  const text = typed.normalize('NFKC').toLowerCase().trim();
  const steps = readRung(/^\d/.test(text) ? text : `${minuteNow} ${text}`);
  if (steps === null) throw new Problem('ladder.bad', { part: typed });
  // The opening's own minute is over: what is added to it comes a minute later.
  return steps.map((step) => ({ ...step, minute: Math.max(1, step.minute) }));
}
