import { awaitingReceipts } from '#db/stores/messages/receipts.ts';
import type { Channel, Transport } from '#lib/channels/channel.ts';
import type { Ctx } from '../ctx.ts';
import { applyReceipt, type Reported } from './take-receipt.ts';

/** A provider has a minute to tell by itself. */
const SILENT_MS = 60_000;
/** After a day nobody waits for a receipt any more. */
const LONGEST_MS = 24 * 3600_000;
const AT_ONCE = 100;
const SIDE_BY_SIDE = 5;
const REMEMBERED = 50_000;

export interface ReceiptAsker {
  /** Asks once about what is silent. */
  turn(): Promise<void>;
}

/** Asks a provider what became of messages that it has said nothing final about: the first time after a minute, then after twice as long each time. */
export function createReceiptAsker(ctx: Ctx, channel: Pick<Channel, 'name'>, transport: Transport): ReceiptAsker {
  const asked = new Map<string, { nextMs: number; pauseMs: number }>();

  const ask = async (messageId: string, providerId: string): Promise<Reported | null> => {
    const receipt = await transport.receiptOf?.(providerId).catch((error) => {
      ctx.log.warn('provider does not tell of a message', { channel: channel.name, providerId, error: String(error) });
      return null;
    });
    return receipt ? { messageId, providerId, receipt } : null;
  };

  return {
    turn: async () => {
      const now = ctx.clock.now();
      const from = new Date(now.getTime() - LONGEST_MS);
      const to = new Date(now.getTime() - SILENT_MS);
      const silent = await awaitingReceipts(ctx.db, { channel: channel.name, from, to }, REMEMBERED);
      const due = silent.filter(({ providerId }) => (asked.get(providerId)?.nextMs ?? 0) <= now.getTime());
      const some = due.slice(0, AT_ONCE);
      for (let at = 0; at < some.length; at += SIDE_BY_SIDE) {
        const answers = await Promise.all(
          some.slice(at, at + SIDE_BY_SIDE).map(({ messageId, providerId }) => ask(messageId, providerId)),
        );
        const receipts = answers.filter((answer) => answer !== null);
        if (receipts.length > 0) {
          await ctx.db.write(async (tx) => {
            for (const receipt of receipts) await applyReceipt(ctx, tx, receipt, ctx.clock.now());
          });
        }
      }
      for (const { providerId } of some) {
        const pauseMs = 2 * (asked.get(providerId)?.pauseMs ?? SILENT_MS / 2);
        asked.set(providerId, { nextMs: now.getTime() + pauseMs, pauseMs });
      }
      if (asked.size > REMEMBERED) asked.clear();
    },
  };
}
