import { beginClimbs, climbsOf, unfinishedClimbs } from '#db/stores/rounds/climbs.ts';
import { lockRound, type RoundRow, startedRounds, updateRound } from '#db/stores/rounds/rounds.ts';
import { type Climb, dueClimbs } from '#lib/domain/ladder/climb.ts';
import type { Ctx } from '../ctx.ts';
import { carryOut } from './carry-out.ts';
import { dueFrom, ladderOf, wavesOf } from './ladder-of.ts';
import { tryNext } from './try-next.ts';

/** Brings every open round up to where its ladder ought to be now; any process may do it, side by side and after a crash. */
export async function climbLadders(ctx: Ctx): Promise<void> {
  const rounds = (await startedRounds(ctx.db)).filter(isClimbing);
  for (const round of rounds) await beginDue(ctx, round);
  for (const climb of await unfinishedClimbs(ctx.db)) await carryOut(ctx, climb);
  for (const round of rounds) await tryNext(ctx, round);
}

const isClimbing = (round: RoundRow): boolean =>
  round.state === 'open' && round.stoppedAt === null && round.filledTo === null;

async function beginDue(ctx: Ctx, seen: RoundRow): Promise<void> {
  const now = ctx.clock.now();
  if (dueFrom(ctx, seen.kind, now) > now) return;
  if (dueClimbs(ladderOf(seen), wavesOf(seen), await climbsOf(ctx.db, ctx.db.read, seen.id), now).length === 0) return;
  await ctx.db.write(async (tx) => {
    const round = await lockRound(ctx.db, tx, seen.id);
    if (!round || !isClimbing(round)) return;
    const due = dueClimbs(ladderOf(round), wavesOf(round), await climbsOf(ctx.db, tx, round.id), now);
    const { climbs, turn } = withTurns(due, round.turn);
    const begun = climbs.map((climb) => ({ ...climb, roundId: round.id, startedAt: now }));
    await beginClimbs(ctx.db, tx, begun);
    if (turn !== round.turn) await updateRound(ctx.db, tx, round.id, { turn });
    for (const { kind, step } of due) ctx.log.info('ladder climbs', { roundId: round.id, kind, step });
  });
}

/** A reminder is a new turn; a step is the first one at its place. */
function withTurns(due: readonly Climb[], before: number): { climbs: (Climb & { turn: number })[]; turn: number } {
  let turn = before;
  const climbs = due.map((climb) => {
    if (climb.kind === 'remind') turn += 1;
    return { ...climb, turn: climb.kind === 'remind' ? turn : 0 };
  });
  return { climbs, turn };
}
