import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportsOfPerson } from '#db/stores/ledger/reports.ts';
import { countOf } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { enterReply } from '#lib/flows/import-replies/enter-reply.ts';
import { importReplies } from '#lib/flows/import-replies/import-replies.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { openTestCtx, type TestCtx } from '../../support/ctx.ts';
import { DIALECTS } from '../../support/databases.ts';
import { seedPeople, wordingOf } from '../../support/roster.ts';

const FILE = Buffer.from('社員番号,状態,コメント,入力者\nE1,無事,,\nE2,救助が必要,3階,田中\nE2,軽傷,,\n');

describe.each(DIALECTS)('answers entered for others on %s', (dialect) => {
  let ctx: TestCtx;
  let ids: Map<string, string>;
  let roundId: string;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    ids = await seedPeople(ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }]);
    roundId = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, '高橋');
    await fillRounds(ctx);
    ctx.clock.advanceMs(60_000);
  });
  afterEach(() => ctx.close());

  const hand = (bytes: Buffer, by = '佐藤', dryRun = false) =>
    importReplies(ctx, createTake(ctx)('csv'), bytes, { by, dryRun });
  const counts = async () => {
    const board = await readBoard(ctx, roundId, 'ja');
    return { safe: countOf(board.counts, 'safe'), help: countOf(board.counts, 'help'), routes: board.routes };
  };

  it('a file counts by its road, line by line, with who took each answer down', async () => {
    expect(await hand(FILE)).toMatchObject({ kind: 'entered', before: 0, outcomes: [{}, {}, {}] });
    expect(await counts()).toEqual({ safe: 1, help: 1, routes: { csv: 2 } });
    const reports = await reportsOfPerson(ctx.db, ids.get('E2')!);
    expect(reports.map(({ status, enteredBy }) => `${status} ${enteredBy}`)).toEqual(['help 田中', 'minor 佐藤']);
  });

  it('the same file again enters nothing and says so, whoever hands it in', async () => {
    await hand(FILE);
    expect(await hand(FILE, '鈴木')).toMatchObject({ kind: 'entered', before: 3 });
    expect(await reportsOfPerson(ctx.db, ids.get('E2')!)).toHaveLength(2);
  });

  it('one unknown employee and one bad status refuse the whole file, both named', async () => {
    const refused = await hand(Buffer.from('employee_number,status\nE1,safe\nE99,safe\nE2,maybe\n'));
    expect(refused).toMatchObject({
      kind: 'refused',
      problems: [
        { line: 3, code: 'employee_unknown', params: { value: 'E99' } },
        { line: 4, column: 'status', code: 'status' },
      ],
    });
    expect(await counts()).toEqual({ safe: 0, help: 0, routes: {} });
  });

  it('a dry run records nothing', async () => {
    expect(await hand(FILE, '佐藤', true)).toMatchObject({ kind: 'planned', rows: [{}, {}, {}] });
    expect(await counts()).toEqual({ safe: 0, help: 0, routes: {} });
  });

  const one = { employeeNumber: 'E1', status: '無事', by: '佐藤', comment: null, reason: null, saidAt: null };
  const enter = (more: Partial<typeof one>) => enterReply(ctx, createTake(ctx)('cli'), { ...one, ...more });

  it('one answer counts as the operator’s word; the same typed twice is two answers', async () => {
    expect(await enter({ employeeNumber: ' Ｅ1 ' })).toMatchObject({ outcome: { kind: 'recorded', status: 'safe' } });
    await enter({ status: '１' });
    expect(await counts()).toMatchObject({ safe: 1, routes: { cli: 1 } });
    const reports = await reportsOfPerson(ctx.db, ids.get('E1')!);
    expect(reports.map(({ status, proof, route }) => `${status} ${proof} ${route}`)).toEqual([
      'safe operator cli',
      'safe operator cli',
    ]);
  });

  it('an unknown person, an unclear status or nobody who enters it is refused before anything is stored', async () => {
    await expect(enter({ employeeNumber: 'E99' })).rejects.toMatchObject({ code: 'entry.unknown_person', exit: 65 });
    await expect(enter({ status: '無事ではない' })).rejects.toMatchObject({ code: 'entry.unknown_status', exit: 65 });
    await expect(enter({ by: ' ' })).rejects.toMatchObject({ code: 'entry.who_missing', exit: 64 });
    expect(await ctx.db.read.$count(ctx.db.t.inbounds)).toBe(0);
  });
});
