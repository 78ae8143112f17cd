import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVERYBODY } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { deliver, type MailRoad, openMailRoad, replyAddress } from '../support/mail-road.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

describe('the mail road and the addresses that Japanese carriers gave out', () => {
  let ctx: TestCtx;
  let road: MailRoad;

  beforeEach(async () => {
    ctx = await openTestCtx();
    await seedPeople(ctx, [{ employeeNumber: 'E1' }]);
    road = await openMailRoad(ctx);
  });
  afterEach(async () => {
    await road.stop();
    await ctx.close();
  });

  it.each(['foo..bar.@docomo.example', '"foo..bar."@docomo.example', '.foo.bar@docomo.example'])(
    'takes an answer whose sender is %s',
    async (from) => {
      const round = { kind: 'real' as const, wording: wordingOf('地震'), audience: EVERYBODY };
      const roundId = await openRound(ctx, round, 'test');
      await fillRounds(ctx);
      const to = [await replyAddress(ctx, roundId, 1)];
      const replies = await deliver(road.port, { from, to, text: '1\r\n' }, from);
      expect(replies.filter((reply) => !/^[23]/.test(reply))).toEqual([]);
      expect(await ctx.db.read.$count(ctx.db.t.inbounds)).toBe(1);
    },
  );
});
