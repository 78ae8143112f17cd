import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVERYBODY } from '#lib/domain/round.ts';
import type { Status } from '#lib/domain/status.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { closeRound } from '#lib/flows/rounds/close-round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { createBoardMails } from '#lib/flows/survival/mail-board.ts';
import { enteredRaw } from '#lib/routes/entered.ts';
import { openTestCtx, type TestCtx } from '../../support/ctx.ts';
import { DIALECTS } from '../../support/databases.ts';
import { seedPeople, wordingOf } from '../../support/roster.ts';
import { wordedMail } from '../worded-mail.ts';

const HALF_AN_HOUR_MS = 30 * 60_000;

describe.each(DIALECTS)('the board by mail (%s)', (dialect) => {
  let ctx: TestCtx;
  let roundId: string;
  beforeEach(async () => {
    const opened = await openTestCtx(dialect);
    ctx = { ...opened, core: { ...opened.core, survivalMailTo: ['E1', 'gone'] } };
    await seedPeople(ctx, [
      { employeeNumber: 'E1', name: '佐藤', department: '本社/総務部', mails: ['sato@x.jp', 'second@x.jp'] },
      { employeeNumber: 'E2', name: '鈴木', department: '工場', mails: ['suzuki@x.jp'] },
    ]);
    roundId = await openRound(ctx, { kind: 'drill', wording: wordingOf('避難'), audience: EVERYBODY }, 'test');
    await fillRounds(ctx);
  });
  afterEach(() => ctx.close());

  const ofBoard = () => eq(ctx.db.t.messages.purpose, 'board');
  const mails = () => ctx.db.read.select().from(ctx.db.t.messages).where(ofBoard());
  const handOver = () =>
    ctx.db.write((tx) => tx.update(ctx.db.t.messages).set({ state: 'handed_over' }).where(ofBoard()));
  const answer = async (status: Status) => {
    const raw = enteredRaw({ employeeNumber: 'E2', status }, `E2 ${status}`, ctx.clock.now());
    await (await createTake(ctx)('cli')([raw])).outcomes;
  };

  it('goes to the first address of whoever is named, counts only and marked as a drill, and no reply to it is an answer', async () => {
    await createBoardMails(ctx)();
    await answer('help');
    expect(await mails()).toMatchObject([{ state: 'waiting', priority: -1, about: { kind: 'board' } }]);
    const { subject, text, html, nature, token } = await wordedMail(ctx, ofBoard());
    expect(subject).toMatch(/集計盤の控え（訓練）/);
    expect(text).toContain('回答 1 / 対象 2人（50%）');
    expect(text).toMatch(/本社：対象 1、/);
    expect(text + html).not.toMatch(/佐藤|鈴木/);
    expect({ nature, token: token.slice(0, 7) }).toEqual({ nature: 'notice', token: 'notice-' });
  });

  it('goes again only after its time and with other numbers, and never while one still waits', async () => {
    const turn = createBoardMails(ctx);
    await Promise.all([turn(), createBoardMails(ctx)()]);
    await turn();
    expect(await mails()).toHaveLength(1);
    ctx.clock.advanceMs(HALF_AN_HOUR_MS);
    await answer('safe');
    await turn();
    expect(await mails()).toHaveLength(1);
    await handOver();
    ctx.clock.advanceMs(HALF_AN_HOUR_MS);
    await turn();
    expect(await mails()).toHaveLength(1);
    await answer('minor');
    await turn();
    await turn();
    expect(await mails()).toHaveLength(2);
    await handOver();
    await closeRound(ctx, roundId, 'test');
    ctx.clock.advanceMs(HALF_AN_HOUR_MS);
    await turn();
    expect(await mails()).toHaveLength(2);
  });
});
