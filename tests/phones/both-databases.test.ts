import { describe, expect, it } from 'vitest';
import { listTray } from '#db/stores/inbounds/readings.ts';
import { DIALECTS } from '../support/databases.ts';
import { onePhoneEach, openPhoneStage, phoneOf } from './phone-stage.ts';

describe.each(DIALECTS)('on %s', (dialect) => {
  it('codes are checked, guesses counted, receipts kept, and what is silent is asked for', {
    timeout: 90_000,
  }, async () => {
    const code = { 1: null, 2: 30005, 3: 30003 } as Record<number, number | null>;
    const stage = await openPhoneStage({
      dialect,
      people: onePhoneEach(3),
      callbacks: 'held',
      phoneOf: (number) => {
        const failure = code[Number(number.slice(-8))];
        return failure ? { sms: { kind: 'fails', status: 'undelivered', code: failure } } : {};
      },
    });
    const { ctx, twilio } = stage;
    await stage.sendUntil(async () => (await stage.states()).handed_over === 3);
    await stage.askForReceipts();
    expect(await stage.states()).toEqual({ handed_over: 1, failed: 2, waiting: 1 });
    await twilio.deliver([...twilio.held].reverse());
    expect(await stage.settled('undeliverable')).toBe(1);
    expect(await stage.states()).toEqual({ handed_over: 1, failed: 2, waiting: 1 });
    const rows = await ctx.db.read.select().from(ctx.db.t.messages);
    expect(rows.map(({ deliveryRank }) => deliveryRank).sort()).toEqual([3, 3, 4, null]);

    const right = await stage.code(1);
    const wrong = (guess: number) => String((Number(right) + guess) % 10_000).padStart(4, '0');
    for (const guess of [1, 2, 3, 4, 5]) await twilio.messages.write(phoneOf(1), `1 ${wrong(guess)}`);
    expect(await stage.settled('safe')).toBe(0);
    await twilio.messages.write(phoneOf(1), `1 ${right}`);
    expect(await stage.settled('safe')).toBe(0);
    const codes = (await listTray(ctx.db, 10)).map(({ why }) => why.code);
    expect(codes.filter((why) => why === 'sms.wrong_code')).toHaveLength(5);
    expect(codes.filter((why) => why === 'sms.too_many_codes')).toHaveLength(1);
    await twilio.messages.write(phoneOf(2), `3 ${await stage.code(2)}`);
    expect(await stage.settled('serious')).toBe(1);
    await stage.close();
  });
});
