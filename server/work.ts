import { randomUUID } from 'node:crypto';
import { alertHelp } from '#lib/flows/alerts/alert-help.ts';
import { fillRounds } from '#lib/flows/fill-round.ts';
import { climbLadders } from '#lib/flows/ladder/climb-ladder.ts';
import { sweep } from '#lib/flows/sweep.ts';
import { createTake } from '#lib/flows/take-and-read.ts';
import type { Wired } from '#lib/wire.ts';
import { createLoop, type Loop } from './loop.ts';
import { createCopier } from './public/copy/copier.ts';
import { startSenders } from './senders.ts';

const IDLE_MS = 200;
const SWEEP_MS = 2_000;
const LADDER_MS = 2_000;
const ALERT_MS = 1_000;
const COPY_MS = 2_000;

/** Everything that goes on without anybody asking: sending, listening, filling rounds, sweeping. */
export async function startWork(wired: Wired): Promise<Loop> {
  const { ctx, entries } = wired;
  const boot = randomUUID();
  const lock = await wired.onlyWorker();
  // Alone on this database: whatever an earlier worker had claimed is free at once.
  await sweep(ctx, lock ? [boot] : null);
  const take = createTake(ctx);
  const senders = startSenders(wired, boot);
  const routes = await wired.openRoutes((route) => ({ ...ctx, entries, take: take(route.name) }));
  const { publicCopyDir, publicCopyCommand } = ctx.core;
  const copier = publicCopyDir ? createCopier(ctx, publicCopyDir, publicCopyCommand) : null;
  const loops = [
    createLoop(ctx.log, 'fill', IDLE_MS, () => fillRounds(ctx)),
    createLoop(ctx.log, 'ladder', LADDER_MS, () => climbLadders(ctx)),
    createLoop(ctx.log, 'alert', ALERT_MS, () => alertHelp(ctx)),
    createLoop(ctx.log, 'sweep', SWEEP_MS, () => sweep(ctx, lock ? [boot] : null)),
    ...(copier ? [createLoop(ctx.log, 'public copy', COPY_MS, () => copier.turn())] : []),
  ];
  return {
    stop: async () => {
      await Promise.all(routes.map((route) => route.stop()));
      await Promise.all(loops.map((loop) => loop.stop()));
      await senders.stop();
      lock?.release();
    },
  };
}
