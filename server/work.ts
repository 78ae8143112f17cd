import { randomUUID } from 'node:crypto';
import { pause } from '#lib/base/pause.ts';
import { fillRounds } from '#lib/flows/fill-round.ts';
import { createSender, type Sender } from '#lib/flows/send-due.ts';
import { sweep } from '#lib/flows/sweep.ts';
import { createTake } from '#lib/flows/take-and-read.ts';
import type { Wired } from '#lib/wire.ts';
import { createLoop, type Loop } from './loop.ts';

const IDLE_MS = 200;
const BUSY_MS = 5;
const SWEEP_MS = 2_000;

/** Everything that goes on without anybody asking: sending, listening, filling rounds, sweeping. */
export async function startWork(wired: Wired): Promise<Loop> {
  const { ctx, entries } = wired;
  const boot = randomUUID();
  const lock = await wired.onlyWorker();
  // Alone on this database: whatever an earlier worker had claimed is free at once.
  await sweep(ctx, lock ? [boot] : null);
  const take = createTake(ctx);
  const open = wired.openChannels();
  const senders = open.map(({ channel, transport }) => createSender(ctx, channel, transport, boot));
  const routes = await wired.openRoutes((route) => ({ ...ctx, entries, take: take(route.name) }));
  const loops = [
    createLoop(ctx.log, 'fill', IDLE_MS, () => fillRounds(ctx)),
    createLoop(ctx.log, 'sweep', SWEEP_MS, () => sweep(ctx, lock ? [boot] : null)),
    ...senders.map((sender) => createLoop(ctx.log, 'send', BUSY_MS, () => sendTurn(sender))),
  ];
  if (open.length === 0) ctx.log.warn('no channel is configured: nothing will be sent');
  return {
    stop: async () => {
      await Promise.all(routes.map((route) => route.stop()));
      await Promise.all(loops.map((loop) => loop.stop()));
      await Promise.all(senders.map((sender) => sender.drain()));
      await Promise.all(open.map(({ transport }) => transport.close()));
      lock?.release();
    },
  };
}

async function sendTurn(sender: Sender): Promise<void> {
  if ((await sender.turn()) === 0) await pause(IDLE_MS - BUSY_MS);
}
