import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countOf } from '#lib/domain/board.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { formOf, type Served, serve } from './served.ts';

describe('an answer by the personal link', () => {
  let served: Served;
  let link: string;
  let roundId: string;
  beforeEach(async () => {
    served = await serve();
    roundId = await served.open('real', '地震');
    link = await served.linkTo(roundId);
  });
  afterEach(() => served.close());

  const board = () => readBoard(served.ctx, roundId, 'ja');
  const reports = () => served.ctx.db.read.$count(served.ctx.db.t.reports);
  const receiptIn = (html: string) => /<dt>受付番号<\/dt><dd>([0-9A-Z]{4}-[0-9A-Z]{4})</.exec(html)?.[1];
  const open = async (fields: Record<string, string>) => formOf((await served.get(link)).html, fields);

  it('is on the board when the page says that it was received', async () => {
    served.ctx.clock.advanceMs(60_000);
    const filled = {
      status: 'minor',
      can_work: 'later',
      family: 'unknown',
      place: '3階',
      comment: '右手を切った\n出血は止まった',
    };
    const { action, body } = await open(filled);
    const { status, html } = await served.post(action, body, { origin: 'null' });
    expect(status).toBe(200);
    for (const words of [
      '受け付けました',
      '14:27:00',
      '軽傷',
      'いまはできないが、後でできる',
      'まだ分からない',
      '3階',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).toContain('右手を切った<br>出血は止まった');
    expect(receiptIn(html)).toBeDefined();
    const { counts, routes } = await board();
    expect(countOf(counts, 'minor')).toBe(1);
    expect(routes).toEqual({ form: 1 });
  });

  it('shows afterwards what was answered last, when and by which road', async () => {
    const { action, body } = await open({ status: 'safe' });
    await served.post(action, body);
    expect((await served.get(link)).html).toMatch(/これまでの最後の回答<b>.*無事<\/b>11月24日 14:26 このページ/);
  });

  it('is one report however often the same page is sent: double tap, reload, repeated send', async () => {
    const { action, body } = await open({ status: 'safe' });
    const [first, second] = await Promise.all([served.post(action, body), served.post(action, body)]);
    served.ctx.clock.advanceMs(3_600_000);
    const reloaded = await served.post(action, body);
    expect([first.status, second.status, reloaded.status]).toEqual([200, 200, 200]);
    expect(await reports()).toBe(1);
    expect(receiptIn(reloaded.html)).toBe(receiptIn(first.html));
    expect(reloaded.html).toContain('14:26:00');
  });

  it('is a new report when the choice was changed on the same page', async () => {
    const { action, body } = await open({ status: 'safe' });
    await served.post(action, body);
    body.set('status', 'help');
    const second = await served.post(action, body);
    expect(second.html).toContain('救助が必要');
    expect(await reports()).toBe(2);
    expect(countOf((await board()).counts, 'help')).toBe(1);
  });

  it('is a new report each time when no page was shown before', async () => {
    await served.post(link, 'status=safe');
    await served.post(link, 'status=safe');
    expect(await reports()).toBe(2);
  });

  it('says so when an old page is sent again after a newer answer', async () => {
    const old = await open({ status: 'safe' });
    await served.post(old.action, old.body);
    served.ctx.clock.advanceMs(60_000);
    const next = await open({ status: 'minor' });
    await served.post(next.action, next.body);
    served.ctx.clock.advanceMs(60_000);
    const again = await served.post(old.action, old.body);
    expect(again.html).toMatch(/前に受け付けた回答です.*その後の回答<b>.*軽傷<\/b>11月24日 14:27/);
    expect(countOf((await board()).counts, 'minor')).toBe(1);
  });

  it('says that an earlier call for help stays when a milder answer follows', async () => {
    await served.post(link, 'status=help');
    const { html } = await served.post(link, 'status=safe');
    expect(html).toContain('先に届いた「救助が必要」は、対策本部が様子を確かめるまで残ります。');
  });

  it('without a choice gives the page back with all that was typed, and records nothing', async () => {
    const { action, body } = await open({ can_work: 'no', family: 'hurt', place: '体育館', comment: '\n水がない' });
    const { status, html } = await served.post(action, body);
    expect(status).toBe(400);
    expect(html).toContain('状態が選ばれていません');
    expect(html).toMatch(/<details open>.*value="no" selected.*value="hurt" selected.*value="体育館"/);
    expect(html).toContain('水がない</textarea>');
    expect(await reports()).toBe(0);
    const retry = formOf(html, { status: 'safe' });
    expect(retry.body.get('nonce')).toBe(body.get('nonce'));
    expect((await served.post(retry.action, retry.body)).status).toBe(200);
  });

  it('takes only a choice that exists', async () => {
    expect((await served.post(link, 'status=fine')).status).toBe(400);
    expect(await reports()).toBe(0);
  });
});
