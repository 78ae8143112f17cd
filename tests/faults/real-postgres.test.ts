import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/db.ts';
import { openPg } from '#db/open-pg.ts';
import { masterKeyOf } from '#lib/base/secrets/master-key.ts';
import { newKey } from '#lib/base/secrets/seal.ts';
import { pause } from '#lib/base/time/pause.ts';
import { countOf } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { widenRound } from '#lib/flows/running-round/widen-round.ts';
import { enteredRaw } from '#lib/routes/entered.ts';
import { checkMessages, statesOf } from '../support/check-messages.ts';
import { type TestCtx, testCtxOn } from '../support/ctx.ts';
import { type PostgresServer, postgresPrograms, startPostgres } from '../support/postgres.ts';
import { startRelay } from '../support/relay.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';
import { askPeople, openSending, relaysAt } from '../support/sending.ts';

const LONG = process.env.CHAOS === 'long';
const MAILS = LONG ? 5_000 : 120;
const ANSWERS = LONG ? 400 : 24;
const programs = postgresPrograms();
if (!programs) console.warn('PostgreSQL is not installed: nothing is tried on a real server');

describe.skipIf(!programs)('on a real PostgreSQL server', () => {
  const master = masterKeyOf(newKey());
  let server: PostgresServer;
  let made = 0;
  beforeAll(async () => {
    server = await startPostgres(programs!);
    await server.create('empty');
    await (await openPg(server.urlOf('empty'))).close();
  });
  afterAll(() => server.stop());

  /** So many processes on one database: each has connections of its own. */
  const open = async (processes: number): Promise<TestCtx[]> => {
    const database = `ledger_${++made}`;
    await server.create(database, 'empty');
    const ctxs: TestCtx[] = [];
    while (ctxs.length < processes) ctxs.push(await testCtxOn(await openPg(server.urlOf(database)), master));
    return ctxs;
  };
  const close = async (ctxs: readonly TestCtx[]) => {
    for (const ctx of ctxs) await ctx.close();
  };
  const answer = async (ctx: Ctx, employeeNumber: string, status: string): Promise<void> => {
    const raw = enteredRaw({ employeeNumber, status }, `${employeeNumber}-${status}`, ctx.clock.now());
    await (await createTake(ctx)('cli')([raw])).outcomes;
  };
  const count = async (ctx: Ctx, roundId: string, bucket: 'help' | 'safe') =>
    countOf((await readBoard(ctx, roundId, 'ja')).counts, bucket);

  it('two workers share by leases while answers come in: nothing goes twice, and the board equals a recount', {
    timeout: 240_000,
  }, async () => {
    const [one, other] = (await open(2)) as [TestCtx, TestCtx];
    const relay = await startRelay();
    const roundId = await askPeople(one, MAILS);
    const sending = [openSending(one, relaysAt(relay.port), 'one'), openSending(other, relaysAt(relay.port), 'other')];
    for (const ctx of [one, other]) ctx.clock.advanceMs(1_000);
    const answers = Array.from({ length: ANSWERS }, (_, no) =>
      answer(no % 2 === 0 ? one : other, `E${no}`, no < 4 ? 'help' : 'safe'),
    );
    await Promise.all(answers);
    const left = async () => {
      const { waiting = 0, claimed = 0, unknown = 0 } = await statesOf(one);
      return waiting + claimed + unknown;
    };
    while ((await left()) > 0) await Promise.all(sending.map((worker) => worker.step()));
    for (const worker of sending) await worker.close();
    // Who answered before their turn is asked no more.
    const asked = new Set(relay.mails.map(({ to }) => to));
    expect(relay.mails.length).toBe(asked.size);
    expect((await statesOf(one)).handed_over).toBe(asked.size);
    expect(asked.size).toBeGreaterThanOrEqual(MAILS - ANSWERS);
    expect([await count(one, roundId, 'help'), await count(one, roundId, 'safe')]).toEqual([4, ANSWERS - 4]);
    await checkMessages(one, roundId);
    await relay.close();
    await close([one, other]);
  });

  it.each(LONG ? ['opens', 'is widened'] : ['opens'])(
    'an answer that is being entered while its round %s is counted in it',
    async (what) => {
      const [asking, hearing] = (await open(2)) as [TestCtx, TestCtx];
      await seedPeople(asking, [{ employeeNumber: 'E1', department: '工場' }, { employeeNumber: 'E2' }]);
      const quakeAt = asking.clock.now();
      const begin = (audience = EVERYBODY) =>
        openRound(asking, { kind: 'real', wording: wordingOf('地震'), audience }, 'test', quakeAt);
      const earlier = what === 'opens' ? null : await begin({ departments: ['本社'], sites: [] });
      await fillRounds(asking);
      for (const ctx of [asking, hearing]) ctx.clock.advanceMs(1_000);

      const gate = Promise.withResolvers<void>();
      const entering = answer({ ...hearing, db: committingAfter(hearing.db, gate.promise) }, 'E1', 'help');
      await pause(200);
      const change = async () => {
        const id = earlier ?? (await begin());
        if (earlier) await widenRound(asking, id, { departments: ['工場'], sites: [] }, 'test');
        await fillRounds(asking);
        return id;
      };
      const changing = change();
      await Promise.race([changing, pause(300)]);
      gate.resolve();
      await entering;
      expect(await count(asking, await changing, 'help')).toBe(1);
      await close([asking, hearing]);
    },
  );
});

/** What brings the first report waits for this moment before it is committed. */
const committingAfter = (db: Db, moment: Promise<void>): Db => ({
  ...db,
  write: (work) =>
    db.write(async (tx) => {
      const came = await work(tx);
      if ((await tx.$count(db.t.reports)) > 0) await moment;
      return came;
    }),
});
