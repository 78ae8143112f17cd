import { randomUUID } from 'node:crypto';
import { alertHelp } from '#lib/flows/alerts/alert-help.ts';
import { alertUnheard } from '#lib/flows/alerts/alert-unheard.ts';
import { watchDuty } from '#lib/flows/alerts/watch-duty.ts';
import { carryOutImports } from '#lib/flows/import-people/under-way/carry-out-imports.ts';
import { climbLadders } from '#lib/flows/ladder/climb-ladder.ts';
import { sendPosts } from '#lib/flows/posts/send-posts.ts';
import { createAbandoned } from '#lib/flows/reading/abandoned.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { sweep } from '#lib/flows/sweep.ts';
import type { Wired } from '#lib/wire.ts';
import { keepingLoops } from './keeping-loops.ts';
import { createLoop, type Running } from './loop.ts';
import { createCopier } from './public/copy/copier.ts';
import { startSenders } from './senders.ts';
import { tellHealth } from './tell-health.ts';

const IDLE_MS = 200;
const SWEEP_MS = 2_000;
const LADDER_MS = 2_000;
const ALERT_MS = 1_000;
const COPY_MS = 2_000;
const POST_MS = 500;
const IMPORT_MS = 500;

/** A turn of a sender is some statements; a sweep, a filling or a copy may go through everything. */
const SENDER_HANGS_MS = 30_000;
const LOOP_HANGS_MS = 300_000;

export interface Work extends Running {
  /** False when a loop has been at one piece of work for so long that it will not come back. */
  isWell(): boolean;
}

/** Everything that goes on without anybody asking: sending, listening, filling rounds, sweeping. */
export async function startWork(wired: Wired): Promise<Work> {
  const { ctx, entries } = wired;
  const boot = randomUUID();
  const lock = await wired.onlyWorker();
  // Alone on this database: whatever an earlier worker had claimed is free at once.
  await sweep(ctx, lock ? [boot] : null);
  const take = createTake(ctx);
  const abandoned = createAbandoned();
  const onDuty = watchDuty(ctx.log);
  let filling = false;
  const senders = startSenders(wired, boot, () => filling);
  const fill = async () => {
    filling = true;
    await fillRounds(ctx).finally(() => {
      filling = false;
    });
  };
  const routes = await wired.openRoutes((route) => ({ ...ctx, entries, take: take(route.name) }));
  const { publicCopyDir, publicCopyCommand } = ctx.core;
  const copier = publicCopyDir ? createCopier(ctx, publicCopyDir, publicCopyCommand) : null;
  const loops = [
    createLoop(ctx.log, 'fill', IDLE_MS, fill),
    createLoop(ctx.log, 'ladder', LADDER_MS, () => climbLadders(ctx)),
    createLoop(ctx.log, 'alert', ALERT_MS, async () => {
      onDuty([...(await alertHelp(ctx)), ...(await alertUnheard(ctx))]);
    }),
    createLoop(ctx.log, 'roster import', IMPORT_MS, () => carryOutImports(ctx, lock !== null)),
    createLoop(ctx.log, 'sweep', SWEEP_MS, () => sweep(ctx, lock ? [boot] : null, abandoned)),
    // One loop each: no place waits for another.
    ...wired
      .openOutlets()
      .map(({ outlet, poster }) =>
        createLoop(ctx.log, `post ${outlet}`, POST_MS, async () => void (await sendPosts(ctx, boot, outlet, poster))),
      ),
    ...keepingLoops(wired),
    ...(copier ? [createLoop(ctx.log, 'public copy', COPY_MS, () => copier.turn())] : []),
  ];
  loops.push(...tellHealth(wired, { loops, relays: () => senders.relays() }));
  return {
    isWell: () => senders.busyMs() < SENDER_HANGS_MS && loops.every((loop) => loop.busyMs() < LOOP_HANGS_MS),
    stop: async () => {
      await Promise.all(routes.map((route) => route.stop()));
      await Promise.all(loops.map((loop) => loop.stop()));
      await senders.stop();
      lock?.release();
    },
  };
}
