import { type SQL, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVERYBODY } from '#lib/domain/round.ts';
import { chainReports } from '#lib/flows/proof/chain-reports.ts';
import { verifyAudit } from '#lib/flows/proof/verify-audit.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { enteredRaw } from '#lib/routes/entered.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

describe.each(DIALECTS)('the rounds in which a report counts, on %s', (dialect) => {
  let ctx: TestCtx;
  const answer = async (employeeNumber: string): Promise<void> => {
    const raw = enteredRaw({ employeeNumber, status: 'safe' }, employeeNumber, ctx.clock.now());
    await (await createTake(ctx)('cli')([raw])).outcomes;
    ctx.clock.advanceMs(60_000);
  };
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    await chainReports(ctx);
    await seedPeople(ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }, { employeeNumber: 'E3' }]);
    const quakeAt = ctx.clock.now();
    await answer('E1');
    await chainReports(ctx);
    await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test', quakeAt);
    await fillRounds(ctx);
    await answer('E2');
    await chainReports(ctx);
  });
  afterEach(() => ctx.close());

  const run = (query: SQL) => ctx.db.write(async (tx) => void (await tx.rows(query)));
  const of = (no: number) => sql`(select id from reports where no = ${no})`;

  it('are in the record, whether the round was there already or took the report in later', async () => {
    expect(await verifyAudit(ctx)).toMatchObject({ broken: null, reports: 2, waiting: 0 });
  });

  const edits: [string, number, () => SQL][] = [
    [
      'an answer of this round that is said to be of none',
      2,
      () => sql`delete from report_rounds where report_id = ${of(2)}`,
    ],
    [
      'another round than the one it was given in',
      2,
      () => sql`update report_rounds set round_id = 'r9' where report_id = ${of(2)}`,
    ],
    ['one round more', 2, () => sql`insert into report_rounds (report_id, round_id) values (${of(2)}, 'r9')`],
    [
      'an earlier answer that the round is said not to have taken in',
      1,
      () => sql`delete from report_rounds where report_id = ${of(1)}`,
    ],
    [
      'an earlier answer that another round is said to have taken in',
      1,
      () => sql`insert into report_rounds (report_id, round_id) values (${of(1)}, 'r9')`,
    ],
  ];
  it.each(dialect === 'sqlite' ? edits : edits.slice(0, 1))(
    'are found when SQL changes them: %s',
    async (_, no, edit) => {
      await run(edit());
      expect((await verifyAudit(ctx)).broken).toEqual({ kind: 'report', no });
    },
  );

  it('an answer whose round was changed in the second before it was chained is never taken in', async () => {
    await answer('E3');
    await run(sql`update report_rounds set round_id = 'r9' where report_id = ${of(3)}`);
    await chainReports(ctx);
    expect((await verifyAudit(ctx)).broken).toEqual({ kind: 'report', no: 3 });
  });

  it('what is written while somebody checks is no break', async () => {
    await answer('E3');
    let written = false;
    const read = new Proxy(ctx.db.read, {
      get: (target, name, self) => (name === '$count' ? counted : Reflect.get(target, name, self)),
    });
    const counted: typeof ctx.db.read.$count = (async (...args: Parameters<typeof ctx.db.read.$count>) => {
      if (!written) await chainReports(ctx);
      written = true;
      return ctx.db.read.$count(...args);
    }) as never;
    expect((await verifyAudit({ ...ctx, db: { ...ctx.db, read } })).broken).toBeNull();
    expect(written).toBe(true);
    expect(await verifyAudit(ctx)).toMatchObject({ broken: null, reports: 3, waiting: 0 });
  });
});
