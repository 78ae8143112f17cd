import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstBrokenAct } from '#db/stores/proof/audit.ts';
import { countOf } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { enterReply } from '#lib/flows/import-replies/enter-reply.ts';
import { rebuild, recount } from '#lib/flows/ledger/rebuild.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

const PEOPLE = Array.from({ length: 120 }, (_, i) => ({
  employeeNumber: `E${i + 1}`,
  ...(i === 4 ? { mails: [] } : {}),
  department: i % 2 === 0 ? '本社/総務部' : '大阪支社',
}));

describe.each(DIALECTS)('the recount of a round on %s', (dialect) => {
  let ctx: TestCtx;
  let ids: Map<string, string>;
  let roundId: string;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    ids = await seedPeople(ctx, PEOPLE);
    roundId = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, '高橋');
    await fillRounds(ctx);
    await say('E1', 'help');
    await say('E1', 'safe');
    await say('E2', 'safe');
    await say('E120', 'minor');
  });
  afterEach(() => ctx.close());

  const say = (employeeNumber: string, status: string) => {
    ctx.clock.advanceMs(90_000);
    const typed = { employeeNumber, status, by: '佐藤', comment: null, reason: null, saidAt: null };
    return enterReply(ctx, createTake(ctx)('cli'), typed);
  };
  const board = () => readBoard(ctx, roundId, 'ja');
  const spoil = (employeeNumber: string, set: { bucket: 'safe'; status?: 'safe'; openHelp?: boolean }) =>
    ctx.db.write(async (tx) => {
      const { standings } = ctx.db.t;
      await tx
        .update(standings)
        .set(set)
        .where(eq(standings.personId, ids.get(employeeNumber)!));
    });

  it('finds nothing where every number came by the flows', async () => {
    expect(await recount(ctx, roundId)).toEqual([]);
  });

  it('finds a false safe in the standings and puts it right, the board with it', async () => {
    const before = await board();
    await spoil('E1', { bucket: 'safe', status: 'safe', openHelp: false });
    const fields = (await recount(ctx, roundId)).flatMap((one) =>
      one.kind === 'standing' ? [one.field] : [one.measure],
    );
    expect(fields).toEqual(
      expect.arrayContaining(['bucket', 'deciding', 'openHelp', 'help', 'safe', 'mark.open_help']),
    );
    await rebuild(ctx, roundId, '鈴木');
    expect(await recount(ctx, roundId)).toEqual([]);
    expect(await board()).toEqual(before);
  });

  it('finds a number of the board that nobody stands behind, and corrects it by one more delta', async () => {
    const before = await board();
    await ctx.db.write(async (tx) => {
      const { tallies } = ctx.db.t;
      const [line] = await tx.select().from(tallies).limit(1);
      await tx.insert(tallies).values({ ...line!, no: 999_999, measure: 'safe', n: 7 });
    });
    expect(countOf((await board()).counts, 'safe')).toBe(countOf(before.counts, 'safe') + 7);
    expect(await recount(ctx, roundId)).toMatchObject([{ kind: 'tally', measure: 'safe' }]);
    await rebuild(ctx, roundId, '鈴木');
    expect(await board()).toEqual(before);
  });

  it('a silence that no longer fits the messages is found', async () => {
    await ctx.db.write(async (tx) => {
      const { messages } = ctx.db.t;
      await tx
        .update(messages)
        .set({ state: 'handed_over' })
        .where(eq(messages.personId, ids.get('E9')!));
    });
    expect(await recount(ctx, roundId)).toMatchObject([
      { kind: 'standing', personId: ids.get('E9'), field: 'bucket', stored: '"not_asked"', counted: '"handed_over"' },
      { kind: 'standing', field: 'silence' },
    ]);
  });

  it('writing anew is recorded in the audit, and a look is not', async () => {
    const acts = () => ctx.db.read.$count(ctx.db.t.auditEntries, eq(ctx.db.t.auditEntries.act, 'round.rebuild'));
    await recount(ctx, roundId);
    await rebuild(ctx, roundId, '鈴木');
    expect(await acts()).toBe(0);
    await spoil('E2', { bucket: 'safe', openHelp: true });
    await rebuild(ctx, roundId, '鈴木');
    expect(await acts()).toBe(1);
    expect(await firstBrokenAct(ctx.db)).toBeNull();
  });

  it('a round that does not exist is refused', async () => {
    await expect(recount(ctx, 'none')).rejects.toMatchObject({ code: 'round.not_found' });
  });
});
