import { pause } from '#lib/base/time/pause.ts';
import { createReceiptAsker } from '#lib/flows/sending/ask-for-receipts.ts';
import { createRelayHealth, type RelayHealth } from '#lib/flows/sending/relay-health.ts';
import { createSender, type Sender } from '#lib/flows/sending/send-due.ts';
import type { Wired } from '#lib/wire.ts';
import { createLoop, type Loop } from './loop.ts';

/** After each turn others may have SQLite's write lock. */
const BUSY_MS = 5;
const IDLE_MS = 200;
/** Providers are asked so often what became of messages that nothing was heard of. */
const ASK_MS = 10_000;
/** While an audience is being written, that has the write lock first: everybody is queued before many are sent. */
const FILLING_MS = 150;
/** An idle look that finds its way through much takes at most a tenth of the time. */
const IDLE_PER_LOOK = 9;

/** All senders of a worker. */
export interface Senders extends Pick<Loop, 'busyMs' | 'stop'> {
  relays(): { relay: string; works: boolean }[];
}

/** One loop for each relay of each channel, and one for what its provider tells afterwards; none ever waits for another. */
export function startSenders(
  { ctx, openChannels }: Pick<Wired, 'ctx' | 'openChannels'>,
  claimedBy: string,
  isFilling: () => boolean,
): Senders {
  const open = openChannels();
  if (open.length === 0) ctx.log.warn('no channel is configured: nothing will be sent');
  const healths: RelayHealth[] = [];
  const senders = [...Map.groupBy(open, ({ channel }) => channel)].flatMap(([channel, relays]) => {
    const transports = relays.map(({ transport }) => transport);
    const health = createRelayHealth(ctx, transports);
    healths.push(health);
    return transports.map((transport) => createSender(ctx, channel, transport, health, claimedBy));
  });
  const loops = senders.map((sender) => createLoop(ctx.log, 'send', BUSY_MS, () => sendTurn(sender, isFilling)));
  const asking = open
    .filter(({ transport }) => transport.receiptOf)
    .map(({ channel, transport }) => createReceiptAsker(ctx, channel, transport))
    .map((asker) => createLoop(ctx.log, 'receipts', ASK_MS, asker.turn));
  return {
    relays: () =>
      healths.flatMap((health) =>
        health.standings().map(({ relay, breaker }) => ({ relay, works: breaker.kind === 'closed' })),
      ),
    busyMs: () => Math.max(0, ...loops.map((loop) => loop.busyMs())),
    stop: async () => {
      await Promise.all([...loops, ...asking].map((loop) => loop.stop()));
      await Promise.all(senders.map((sender) => sender.stop()));
      await Promise.all(open.map(({ transport }) => transport.close()));
    },
  };
}

async function sendTurn(sender: Sender, isFilling: () => boolean): Promise<void> {
  const startedAt = performance.now();
  const came = await sender.turn();
  if (came !== 'idle' && isFilling()) await pause(FILLING_MS);
  if (came === 'idle') await pause(Math.max(IDLE_MS, (performance.now() - startedAt) * IDLE_PER_LOOK));
}
