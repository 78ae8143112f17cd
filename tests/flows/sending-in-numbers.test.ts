import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { handOverDelays } from '#db/stores/messages/hand-over-delays.ts';
import { countByChannel, countByRelay } from '#db/stores/messages/message-counts.ts';
import { statesOf } from '../support/check-messages.ts';
import { openTestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { startRelay } from '../support/relay.ts';
import { askPeople, openSending, relaysAt } from '../support/sending.ts';

describe.each(DIALECTS)('the state of the messages in numbers on %s', (dialect) => {
  it('says what each relay took or refused with which code, and how long each destination takes', {
    timeout: 120_000,
  }, async () => {
    const ctx = await openTestCtx(dialect);
    const relay = await startRelay({
      refuse: (address) => (address.endsWith('@full.example') ? { code: 452, text: '4.2.2 mailbox full' } : null),
    });
    const roundId = await askPeople(ctx, 10, (no) => `e${no}@${no < 2 ? 'full' : 'good'}.example`);
    const openedAt = ctx.clock.now();
    ctx.clock.advanceMs(4_000);
    const sending = openSending(ctx, relaysAt(relay.port));
    for (let turn = 0; turn < 3; turn++) await sending.step();
    ctx.clock.advanceMs(6_000);
    const port = `127.0.0.1:${relay.port}`;
    expect(await countByChannel(ctx.db, roundId)).toEqual([
      { channel: 'smtp', state: 'handed_over', n: 8 },
      { channel: 'smtp', state: 'waiting', n: 2 },
    ]);
    expect(await countByRelay(ctx.db, roundId)).toEqual([
      { relay: port, outcome: 'accepted', code: null, n: 8 },
      { relay: port, outcome: 'failed', code: '452', n: 2 },
    ]);
    const delays = await handOverDelays(ctx.db, roundId, openedAt, new Date(ctx.clock.now().getTime() + 60_000), 10);
    expect(delays).toMatchObject([
      { queue: 'full.example', handedOver: 0, waiting: 2, oldestMs: 66_000 },
      { queue: 'good.example', handedOver: 8, waiting: 0, meanMs: 4_000, longestMs: 4_000 },
    ]);
    await sending.close();
    await relay.close();
    await ctx.close();
  });

  it('ends a message whose person cannot be read any more, with the reason, instead of trying for ever', {
    timeout: 120_000,
  }, async () => {
    const ctx = await openTestCtx(dialect);
    const relay = await startRelay();
    await askPeople(ctx, 3);
    const { dataKeys, people } = ctx.db.t;
    const [person] = await ctx.db.read.select().from(people).limit(1);
    await ctx.db.write((tx) => tx.update(dataKeys).set({ wrapped: null }).where(eq(dataKeys.id, person!.keyId)));
    const sending = openSending(ctx, relaysAt(relay.port));
    await sending.step();
    expect(await statesOf(ctx)).toEqual({ handed_over: 2, failed: 1 });
    await sending.close();
    await relay.close();
    await ctx.close();
  });
});
