import { withdrawSome } from '#db/stores/messages/messages.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { lockRound, updateRound } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Ctx } from '../ctx.ts';

const BATCH = 150;
const PAUSE_MS = 5;

/** Closes a round: nothing more goes out; answers that still come by its links are kept and shown as late. */
export async function closeRound(ctx: Ctx, roundId: string, by: string): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.write(async (tx) => {
    const round = await lockRound(ctx.db, tx, roundId);
    if (!round) throw new Problem('round.not_found', { roundId });
    if (round.state === 'closed') throw new Problem('round.closed', { roundId });
    await updateRound(ctx.db, tx, roundId, { state: 'closed', closedAt: now, closedBy: by });
    await recordAct(ctx.db, tx, { at: now, actor: by, act: 'round.close', subject: roundId, details: {} });
  });
  await withdrawUnsent(ctx, roundId, 'closed');
}

/** Takes back what a round that is closed or stopped has not sent, in small batches; may be repeated. */
export async function withdrawUnsent(ctx: Ctx, roundId: string, reason: 'closed' | 'stopped'): Promise<void> {
  while ((await ctx.db.write((tx) => withdrawSome(ctx.db, tx, roundId, BATCH, reason))) > 0) await pause(PAUSE_MS);
}
