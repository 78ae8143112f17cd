import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALL, type Scope } from '#lib/domain/access.ts';
import { countOf } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { enterForTeam } from '#lib/flows/replies/enter-for-team.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

const SALES: Scope = { kind: 'departments', ids: ['d-本社/営業部'] };

describe.each(DIALECTS)('answers for a whole team on %s', (dialect) => {
  let ctx: TestCtx;
  let people: Map<string, string>;
  let roundId: string;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    people = await seedPeople(ctx, [
      { employeeNumber: 'E1', department: '本社/営業部' },
      { employeeNumber: 'E2', department: '本社/営業部/一課' },
      { employeeNumber: 'E3', department: '本社/総務部' },
    ]);
    roundId = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, '高橋');
    await fillRounds(ctx);
  });
  afterEach(() => ctx.close());

  const row = (number: string, status: 'safe' | 'help') => ({
    personId: people.get(number) ?? '',
    status,
    comment: status === 'help' ? '3階に残っている' : '',
  });
  const enter = (rows: ReturnType<typeof row>[], scope: Scope = SALES, seenRoundIds: string[] = [roundId]) =>
    enterForTeam(ctx, createTake(ctx)('proxy'), {
      rows,
      saidBy: '班長 門間',
      why: '点呼',
      by: '門間 薫 [monma]',
      entryKey: 'k1',
      seenRoundIds,
      scope,
    });
  const reports = () => ctx.db.read.select().from(ctx.db.t.reports);

  it('are a report each, by an operator, with who made sure and why', async () => {
    expect(await enter([row('E1', 'safe'), row('E2', 'help')])).toEqual({ kind: 'entered', count: 2 });
    const { counts, routes } = await readBoard(ctx, roundId, 'ja');
    expect([countOf(counts, 'safe'), countOf(counts, 'help'), routes]).toEqual([1, 1, { proxy: 2 }]);
    const found = await reports();
    expect(found.map(({ proof, enteredBy }) => [proof, enteredBy])).toEqual([
      ['operator', '班長 門間 (門間 薫 [monma])'],
      ['operator', '班長 門間 (門間 薫 [monma])'],
    ]);
    const acts = await ctx.db.read.select().from(ctx.db.t.auditEntries);
    expect(acts.at(-1)).toMatchObject({ act: 'reply.team', actor: '門間 薫 [monma]' });
  });

  it('are the same reports when the button is pressed twice', async () => {
    await enter([row('E1', 'safe'), row('E2', 'safe')]);
    await enter([row('E1', 'safe'), row('E2', 'safe')]);
    expect(await reports()).toHaveLength(2);
  });

  it('for one person outside the own departments are refused, and nobody is recorded', async () => {
    await expect(enter([row('E1', 'safe'), row('E3', 'safe')])).rejects.toMatchObject({ code: 'person.not_found' });
    expect(await reports()).toEqual([]);
    expect(await enter([row('E3', 'safe')], ALL)).toMatchObject({ count: 1 });
  });

  it('are not recorded where another round has opened meanwhile', async () => {
    expect(await enter([row('E1', 'safe')], SALES, [])).toEqual({ kind: 'moved' });
    expect(await reports()).toEqual([]);
  });
});
