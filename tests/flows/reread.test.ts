import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countTray } from '#db/stores/inbounds/readings.ts';
import { countOf } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import type { Status } from '#lib/domain/status.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { recount } from '#lib/flows/ledger/rebuild.ts';
import { type Rereading, reread } from '#lib/flows/reading/reread.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import type { Parsed, Route } from '#lib/routes/route.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { letterText, replyAddress } from '../support/mail-road.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

/** What the reader of last year made of every mail. */
type LastYear = 'unclear' | 'automatic' | Status;

describe.each(DIALECTS)('mails read again on %s', (dialect) => {
  let ctx: TestCtx;
  let roundId: string;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    await seedPeople(ctx, [{ employeeNumber: 'E1' }]);
    roundId = await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, '高橋');
    await fillRounds(ctx);
    ctx.clock.advanceMs(60_000);
  });
  afterEach(() => ctx.close());

  /** A mail that came in while the reader was still that of last year. */
  async function receive(text: string, lastYear: LastYear): Promise<void> {
    const mail = ctx.routes.get('mail')!;
    const parse: Route['parse'] = async (raw, context) => asReadBy(lastYear, await mail.parse(raw, context));
    const then = { ...ctx, routes: new Map([['mail', { ...mail, parse }]]) };
    const to = [await replyAddress(ctx, roundId, 1)];
    const raw = {
      bytes: Buffer.from(letterText({ to, text })),
      envelope: { from: 'e1@example.co.jp', to },
      receivedAt: ctx.clock.now(),
      dedupeKey: text,
    };
    await (await createTake(then)('mail')([raw])).outcomes;
    ctx.clock.advanceMs(60_000);
  }

  async function changes(by: string | null): Promise<Rereading[]> {
    const found: Rereading[] = [];
    for await (const rereading of reread(ctx, by)) found.push(rereading);
    return found;
  }
  const board = async () => (await readBoard(ctx, roundId, 'ja')).counts;

  it('what reads as before is no change', async () => {
    await receive('1', 'safe');
    expect(await changes('鈴木')).toEqual([]);
  });

  it('a look tells what would change and changes nothing', async () => {
    await receive('1', 'unclear');
    const before = await board();
    expect(await changes(null)).toMatchObject([
      { step: 'read_again', before: { kind: 'unclear', waits: true }, after: { kind: 'answer', status: 'safe' } },
    ]);
    expect(await board()).toEqual(before);
  });

  it('an answer that nobody could read counts once the reader can, and leaves the tray', async () => {
    await receive('1', 'unclear');
    expect(await countTray(ctx.db)).toBe(1);
    await changes('鈴木');
    expect(countOf(await board(), 'safe')).toBe(1);
    expect(await countTray(ctx.db)).toBe(0);
    expect(await changes('鈴木')).toEqual([]);
    expect(await recount(ctx, roundId)).toEqual([]);
  });

  it('an answer that was taken for an automatic mail is found', async () => {
    await receive('4', 'automatic');
    expect(countOf(await board(), 'automatic_only')).toBe(1);
    await changes('鈴木');
    expect(countOf(await board(), 'help')).toBe(1);
  });

  it('a safe that was counted and would not be safe today goes to a person, who alone decides', async () => {
    await receive('無事ではありません', 'safe');
    expect(await changes('鈴木')).toMatchObject([
      { step: 'to_tray', before: { status: 'safe' }, after: { status: null } },
    ]);
    expect(await countTray(ctx.db)).toBe(1);
    expect(await changes('鈴木')).toEqual([]);
    expect(await countTray(ctx.db)).toBe(1);
    expect(await recount(ctx, roundId)).toEqual([]);
  });
});

function asReadBy(lastYear: LastYear, parsed: Parsed): Parsed {
  if (parsed.kind !== 'reply') return parsed;
  const why = { code: 'answer.no_status', params: {} };
  if (lastYear === 'automatic') return { kind: 'automatic', from: parsed.from, why, text: parsed.text };
  if (lastYear === 'unclear') return { ...parsed, answer: { kind: 'unclear', why } };
  return { ...parsed, answer: { kind: 'status', status: lastYear, why } };
}
