import type { Handle } from '#db/db.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { beginClimbs, type ClimbKey } from '#db/stores/rounds/climbs.ts';
import { holdEntering } from '#db/stores/rounds/opening-lock.ts';
import { lockRound, type NewRound, type RoundRow, updateRound } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';
import type { ClimbKind } from '#lib/domain/ladder/climb.ts';
import type { Ctx } from '../ctx.ts';

/** What a change of a running round comes to; all of it is written in one commit, with its entry in the audit. */
export interface RoundChange {
  /** As it stands in the audit, `round.remind` and so on. */
  act: string;
  details?: Record<string, unknown>;
  set?: Partial<NewRound>;
  /** To be carried out over the round's people. */
  climb?: { kind: ClimbKind; turn: number };
  also?(tx: Handle): Promise<void>;
}

/** Changes a round as `decide` says, given the round as it is now and nobody else changing it. Throws `round.not_found`, and whatever `decide` throws. */
export async function changeRound(
  ctx: Ctx,
  roundId: string,
  by: string,
  decide: (round: RoundRow, now: Date) => RoundChange,
): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.write(async (tx) => {
    await holdEntering(ctx.db, tx);
    const round = await lockRound(ctx.db, tx, roundId);
    if (!round) throw new Problem('round.not_found', { roundId });
    const { act, details = {}, set, climb, also } = decide(round, now);
    if (set) await updateRound(ctx.db, tx, roundId, set);
    if (climb) await beginClimbs(ctx.db, tx, [{ ...climbOf(roundId, climb), startedAt: now }]);
    await also?.(tx);
    await recordAct(ctx.db, tx, { at: now, actor: by, act, subject: roundId, details });
  });
}

/** A change for all waves; its turn tells it from every other one. */
const climbOf = (roundId: string, { kind, turn }: { kind: ClimbKind; turn: number }): ClimbKey => ({
  roundId,
  wave: 0,
  kind,
  step: turn,
  turn,
});

/** Refuses a round that is not open. Throws `round.closed`. */
export function mustBeOpen(round: RoundRow): void {
  if (round.state !== 'open') throw new Problem('round.closed', { roundId: round.id });
}

/** How long the ladder has stood still since `from`, added to what was before, and the starts of later waves moved by it. */
export function heldSince(round: RoundRow, from: Date | null, now: Date): Partial<NewRound> {
  const heldMs = from === null ? 0 : Math.max(0, now.getTime() - from.getTime());
  return {
    heldSeconds: round.heldSeconds + Math.round(heldMs / 1000),
    widenedAt: round.widenedAt?.map((at) => new Date(Date.parse(at) + heldMs).toISOString()) ?? null,
  };
}
