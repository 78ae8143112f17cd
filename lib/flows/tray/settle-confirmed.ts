import { inboundIdsByKeys } from '#db/stores/inbounds/known-inbounds.ts';
import { readingsOf } from '#db/stores/inbounds/readings.ts';
import type { Ctx } from '../ctx.ts';
import type { ReadInbound } from '../reading/weigh-replies.ts';
import { settleReading } from './settle-reading.ts';

/** An answer that says for certain what an earlier message of its road said takes that one out of the tray. */
export async function settleConfirmed(ctx: Ctx, read: readonly ReadInbound[]): Promise<void> {
  for (const { inbound, parsed, who } of read) {
    if (parsed.kind !== 'reply' || !parsed.settles || who?.kind !== 'person') continue;
    const ids = await inboundIdsByKeys(ctx.db, inbound.route, [parsed.settles]);
    for (const { id, waits, settledAt, personId } of (await readingsOf(ctx.db, ids)).values()) {
      if (!waits || settledAt || personId !== who.personId) continue;
      await settleReading(ctx, { readingId: id, personId, status: null, by: inbound.route });
    }
  }
}
