import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTallies } from '#db/stores/ledger/standings.ts';
import { squashTallies } from '#db/stores/ledger/tally-sums.ts';
import { ALL, type Scope } from '#lib/domain/access.ts';
import { applyChange, type BoardChange } from '#lib/domain/board/board-change.ts';
import type { BoardSnapshot, TallyLine } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { createLiveBoards, type LiveBoards } from '#lib/flows/board/live-boards.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { openTestCtx, type TestCtx } from '../../support/ctx.ts';
import { DIALECTS } from '../../support/databases.ts';
import { seedPeople, wordingOf } from '../../support/roster.ts';
import { seeded } from '../../support/seeded.ts';

const SALES: Scope = { kind: 'departments', ids: ['d-本社/営業部'] };
const DEPARTMENTS = ['本社/総務部', '本社/営業部', '本社/営業部/第一課', '本社/営業部/第二課', '工場'];

describe.each(DIALECTS)('boards that are moved by what was written since, on %s', (dialect) => {
  let ctx: TestCtx;
  let roundId: string;
  let boards: LiveBoards;
  const random = seeded(5);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    const people = DEPARTMENTS.map((department, i) => ({ employeeNumber: `E${i}`, department }));
    await seedPeople(ctx, people);
    roundId = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
    await fillRounds(ctx);
    boards = createLiveBoards(ctx);
  });
  afterEach(() => ctx.close());

  const write = (lines: TallyLine[]) => ctx.db.write((tx) => addTallies(ctx.db, tx, roundId, lines));
  const someLines = (): TallyLine[] =>
    Array.from({ length: 6 }, () => ({
      departmentId: `d-${oneOf(DEPARTMENTS)}`,
      siteId: 's-東京',
      measure: oneOf(['safe', 'minor', 'help', 'mark.conflict', 'route.mail', 'first_answer'] as const),
      minute: Math.floor(random() * 4),
      n: 1 + Math.floor(random() * 3),
    }));
  const numbersOf = ({ asOf: _, ...numbers }: BoardSnapshot) => numbers;
  const wholeOf = async (scope: Scope) => JSON.parse((await boards.view(roundId, scope)).whole('ja')) as BoardSnapshot;
  const recounted = (scope: Scope) => readBoard(ctx, roundId, 'ja', scope);

  it('show what a recount shows after every change, while old changes are summed and departments are renamed', async () => {
    for (let turn = 0; turn < 12; turn++) {
      await write(someLines());
      if (turn % 4 === 2) await squashTallies(ctx.db, roundId, 5, 3);
      if (turn === 7) {
        const { departments } = ctx.db.t;
        await ctx.db.write((tx) => tx.update(departments).set({ name: '製造' }).where(eq(departments.id, 'd-工場')));
        boards = createLiveBoards(ctx);
      }
      for (const scope of [ALL, SALES]) {
        expect(numbersOf(await wholeOf(scope))).toEqual(numbersOf(await recounted(scope)));
      }
    }
  });

  it('give the steps between two boards, which lead from the one to the other', async () => {
    await write(someLines());
    let shown = await wholeOf(ALL);
    let { id } = await boards.view(roundId, ALL);
    for (let turn = 0; turn < 5; turn++) {
      await write(someLines());
      const view = await boards.view(roundId, ALL);
      const steps = view.since(id);
      shown = steps
        ? steps.map(({ json }) => JSON.parse(json) as BoardChange).reduce(applyChange, shown)
        : await wholeOf(ALL);
      id = view.id;
      expect(numbersOf(shown)).toEqual(numbersOf(await recounted(ALL)));
    }
  });

  it('are the same board as long as nothing was written', async () => {
    const before = await boards.view(roundId, ALL);
    const id = before.id;
    expect((await boards.view(roundId, ALL)).id).toBe(id);
    await write([{ departmentId: 'd-工場', siteId: 's-東京', measure: 'safe', minute: 0, n: 1 }]);
    expect((await boards.view(roundId, ALL)).id).not.toBe(id);
  });

  it('a department that was founded meanwhile is on the board at once', async () => {
    await boards.view(roundId, ALL);
    await ctx.db.write(async (tx) => {
      await tx.insert(ctx.db.t.departments).values({ id: 'd-新', path: '新', name: '新', parentId: null });
      await addTallies(ctx.db, tx, roundId, [
        { departmentId: 'd-新', siteId: 's-東京', measure: 'safe', minute: 0, n: 1 },
      ]);
    });
    expect((await wholeOf(ALL)).departments.map(({ id }) => id)).toContain('d-新');
  });
});
