import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRound, updateRound } from '#db/stores/rounds/rounds.ts';
import { makeToken, tokenKeyOf } from '#lib/base/secrets/token.ts';
import { countOf } from '#lib/domain/board.ts';
import { EVERYBODY, type RoundKind } from '#lib/domain/round.ts';
import type { Bucket } from '#lib/domain/standing.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { closeRound } from '#lib/flows/rounds/close-round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { enteredRaw } from '#lib/routes/entered.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

describe.each(DIALECTS)('answers that come early or late, on %s', (dialect) => {
  let ctx: TestCtx;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    await seedPeople(ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }]);
  });
  afterEach(() => ctx.close());

  const open = (kind: RoundKind = 'real', countsFrom: Date | null = null): Promise<string> =>
    openRound(ctx, { kind, wording: wordingOf('地震'), audience: EVERYBODY }, 'test', countsFrom);
  const enter = async (employeeNumber: string, status: string): Promise<void> => {
    ctx.clock.advanceMs(1000);
    const key = `${employeeNumber}-${ctx.clock.now().getTime()}`;
    await (await createTake(ctx)('cli')([enteredRaw({ employeeNumber, status }, key, ctx.clock.now())])).outcomes;
  };
  const count = async (roundId: string, bucket: Bucket): Promise<number> =>
    countOf((await readBoard(ctx, roundId, 'ja')).counts, bucket);

  it('one that came before anybody asked counts in a round that counts from before it', async () => {
    const quakeAt = ctx.clock.now();
    await enter('E1', 'safe');
    ctx.clock.advanceMs(60_000);
    const id = await open('real', quakeAt);
    await fillRounds(ctx);
    expect(await count(id, 'safe')).toBe(1);
  });

  it('one that came before does not count in a round that counts from its opening', async () => {
    await enter('E1', 'safe');
    ctx.clock.advanceMs(60_000);
    const id = await open();
    await fillRounds(ctx);
    expect(await count(id, 'safe')).toBe(0);
    expect(await count(id, 'not_asked')).toBe(2);
  });

  it('one that comes while the audience is still being written is not lost', async () => {
    const id = await open();
    await enter('E1', 'help');
    await fillRounds(ctx);
    expect(await count(id, 'help')).toBe(1);
    expect(await readBoard(ctx, id, 'ja')).toMatchObject({ asked: 2, answered: 1, openHelp: 1 });
  });

  it('filling again after a crash changes nothing', async () => {
    const id = await open();
    await fillRounds(ctx);
    await enter('E1', 'safe');
    const before = await readBoard(ctx, id, 'ja');
    await ctx.db.write((tx) => updateRound(ctx.db, tx, id, { filledTo: 99 }));
    await fillRounds(ctx);
    expect(await readBoard(ctx, id, 'ja')).toEqual(before);
  });

  it('one for a closed round, when nothing else is open, is kept and counts in the next that counts from before it', async () => {
    const first = await open();
    await fillRounds(ctx);
    await closeRound(ctx, first, 'test');
    expect((await findRound(ctx.db, first))?.state).toBe('closed');
    const between = ctx.clock.now();
    await enter('E2', 'minor');
    expect(await count(first, 'minor')).toBe(0);
    ctx.clock.advanceMs(60_000);
    const second = await open('real', between);
    await fillRounds(ctx);
    expect(await count(second, 'minor')).toBe(1);
  });

  it('drill and real share no number', async () => {
    const drill = await open('drill');
    await fillRounds(ctx);
    await enter('E1', 'safe');
    ctx.clock.advanceMs(1000);
    const real = await open('real');
    await fillRounds(ctx);
    await enter('E1', 'help');
    expect([await count(drill, 'safe'), await count(drill, 'help')]).toEqual([1, 0]);
    expect([await count(real, 'safe'), await count(real, 'help')]).toEqual([0, 1]);
  });

  it.each(['safe', 'help'])(
    "%s in answer to yesterday's drill waits for a person while a real round is open",
    async (status) => {
      const drill = await open('drill');
      await fillRounds(ctx);
      await closeRound(ctx, drill, 'test');
      ctx.clock.advanceMs(60_000);
      const real = await open('real');
      await fillRounds(ctx);
      ctx.clock.advanceMs(60_000);
      const round = await findRound(ctx.db, drill);
      const token = makeToken(tokenKeyOf(await ctx.keys.get(round!.keyId)), { roundNo: 1, personNo: 1 });
      const raw = {
        bytes: Buffer.from(`status=${status}`),
        envelope: { token },
        receivedAt: ctx.clock.now(),
        dedupeKey: 'k',
      };
      await (await createTake(ctx)('form')([raw])).outcomes;
      expect([await count(real, 'safe'), await count(real, 'needs_reading')]).toEqual([0, 1]);
      expect((await readBoard(ctx, real, 'ja')).openHelp).toBe(status === 'help' ? 1 : 0);
    },
  );

  it('closing takes back what was not sent', async () => {
    const id = await open();
    await fillRounds(ctx);
    await closeRound(ctx, id, 'test');
    const rows = await ctx.db.read.select().from(ctx.db.t.messages);
    expect(rows.map((row) => [row.state, row.reason])).toEqual([
      ['withdrawn', 'closed'],
      ['withdrawn', 'closed'],
    ]);
    await expect(closeRound(ctx, id, 'test')).rejects.toMatchObject({ code: 'round.closed' });
  });
});
