import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { makeToken, tokenKeyOf } from '#lib/base/secrets/token.ts';
import { countOf } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

describe.each(DIALECTS)('a round on %s', (dialect) => {
  let ctx: TestCtx;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
  });
  afterEach(() => ctx.close());

  it('asks everybody, counts an answer by the personal link, and a later milder word does not lower a call for help', async () => {
    await seedPeople(ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }, { employeeNumber: 'E3', mails: [] }]);
    const id = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, '高橋');
    await fillRounds(ctx);
    const before = await readBoard(ctx, id, 'ja');
    expect(before.asked).toBe(3);
    expect(countOf(before.counts, 'not_asked')).toBe(2);
    expect(countOf(before.counts, 'no_contact')).toBe(1);

    const round = await findRound(ctx.db, id);
    const token = makeToken(tokenKeyOf(await ctx.keys.get(round!.keyId)), { roundNo: 1, personNo: 1 });
    const take = createTake(ctx)('form');
    const press = async (status: string, key: string) => {
      ctx.clock.advanceMs(60_000);
      const raw = {
        bytes: Buffer.from(`status=${status}`),
        envelope: { token },
        receivedAt: ctx.clock.now(),
        dedupeKey: key,
      };
      return (await take([raw])).outcomes;
    };
    expect(await press('help', 'a')).toMatchObject([{ kind: 'recorded', status: 'help' }]);
    expect(await press('safe', 'b')).toMatchObject([{ kind: 'recorded', status: 'safe' }]);
    expect(await press('safe', 'b')).toMatchObject([{ kind: 'recorded', status: 'safe' }]);
    const after = await readBoard(ctx, id, 'ja');
    expect(countOf(after.counts, 'help')).toBe(1);
    expect(countOf(after.counts, 'safe')).toBe(0);
    expect(after).toMatchObject({ answered: 1, conflicts: 1, openHelp: 1, routes: { form: 1 }, curve: [[1, 1]] });
  });
});
