import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { sendTest } from '#lib/flows/round-plan/send-test.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { readRoundReport } from '#lib/flows/rounds/read-round-report.ts';
import { countChange } from '#lib/flows/running-round/count-change.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

const PLAN = { kind: 'drill' as const, wording: wordingOf('訓練') };

describe.each(DIALECTS)('a test to oneself on %s', (dialect) => {
  let ctx: TestCtx;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    await seedPeople(ctx, [
      { employeeNumber: 'E1', mails: ['a@x.jp', 'b@x.jp'], phones: ['+819000000001'] },
      { employeeNumber: 'E2', mails: [] },
    ]);
  });
  afterEach(() => ctx.close());

  it('goes to every address each time it is sent, and is no round', async () => {
    expect(await sendTest(ctx, PLAN, 'E1', '高橋')).toMatchObject({ messages: 2 });
    await sendTest(ctx, PLAN, 'E1', '高橋');
    const sent = await ctx.db.read.select().from(ctx.db.t.messages);
    expect(sent.map(({ purpose, turn }) => [purpose, turn])).toEqual([
      ['test', 0],
      ['test', 0],
      ['test', 1],
      ['test', 1],
    ]);
    expect(await startedRounds(ctx.db)).toEqual([]);
    expect(await sendTest(ctx, PLAN, 'E2', '高橋')).toMatchObject({ messages: 0 });
    await expect(sendTest(ctx, PLAN, 'E9', '高橋')).rejects.toMatchObject({ code: 'person.not_found' });
  });

  it('is in no number of a round that opens later', async () => {
    await sendTest(ctx, PLAN, 'E1', '高橋');
    const roundId = await openRound(ctx, { ...PLAN, audience: EVERYBODY }, '高橋');
    await fillRounds(ctx);
    expect(await countChange(ctx, roundId)).toEqual({ unsent: 2, takenBack: 0, silent: 2, asked: 2, sentTo: 0 });
    const { board, minutes, channels, earlier } = await readRoundReport(ctx, roundId, 'ja');
    expect(board.asked).toBe(2);
    expect(minutes).toEqual([null, null, null, null]);
    expect(channels).toMatchObject([{ channel: 'smtp', messages: 2, handedOver: 0, people: 0, answered: 0 }]);
    expect(earlier).toEqual([]);
  });
});
