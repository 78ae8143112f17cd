import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countOf } from '#lib/domain/board.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { closeRound } from '#lib/flows/rounds/close-round.ts';
import { DIALECTS } from '../support/databases.ts';
import { formOf, type Served, serve } from './served.ts';

describe.each(DIALECTS)('which round a link is about, on %s', (dialect) => {
  let served: Served;
  beforeEach(async () => {
    served = await serve([{ employeeNumber: 'E1' }], dialect);
  });
  afterEach(() => served.close());

  const counts = async (roundId: string, status: 'safe' | 'minor') =>
    countOf((await readBoard(served.ctx, roundId, 'ja')).counts, status);
  const close = (roundId: string) => closeRound(served.ctx, roundId, '高橋');
  const later = () => served.ctx.clock.advanceMs(3_600_000);
  const sendFrom = async (html: string, status: string) => {
    const { action, body } = formOf(html, { status });
    return served.post(action, body);
  };

  it('a drill says so all over the page', async () => {
    const { html } = await served.get(await served.linkTo(await served.open('drill', '秋の訓練')));
    expect(html).toContain('<title>秋の訓練 - 【訓練】安否確認</title>');
    expect(html).toContain('<body class="drill">');
    expect(html).toContain('訓練の回答を送る');
    expect(html).not.toContain('本番');
  });

  it('a closed round still takes answers and says that they will be shown as late', async () => {
    const roundId = await served.open('real', '地震');
    const link = await served.linkTo(roundId);
    later();
    await close(roundId);
    const { html } = await served.get(link);
    expect(html).toContain('この照会は 11月24日 15:26 に終わりました。');
    expect((await sendFrom(html, 'safe')).status).toBe(200);
    expect(await counts(roundId, 'safe')).toBe(1);
  });

  it('the link of a closed round shows the open real one, and the answer counts there', async () => {
    const old = await served.open('real', '昨日の地震');
    await close(old);
    later();
    const now = await served.open('real', '今日の津波');
    const { html } = await served.get(await served.linkTo(old));
    expect(html).toContain('今日の津波');
    expect(html).not.toContain('昨日の地震');
    await sendFrom(html, 'minor');
    expect(await counts(now, 'minor')).toBe(1);
  });

  it('an answer sent straight to the link of a closed real round reaches the open one too', async () => {
    const old = await served.open('real', '昨日の地震');
    await close(old);
    later();
    const now = await served.open('real', '今日の津波');
    const { html } = await served.post(await served.linkTo(old), 'status=minor');
    expect(html).toContain('今日の津波');
    expect(await counts(now, 'minor')).toBe(1);
    expect(await counts(old, 'minor')).toBe(1);
  });

  it('the link of a past drill shows the real round, and the answer counts as real', async () => {
    const drill = await served.open('drill', '秋の訓練');
    await close(drill);
    const real = await served.open('real', '地震');
    const { html } = await served.get(await served.linkTo(drill));
    expect(html).toContain('本番');
    expect(html).not.toContain('訓練です');
    await sendFrom(html, 'safe');
    expect(await counts(real, 'safe')).toBe(1);
    expect(await counts(drill, 'safe')).toBe(0);
  });

  it('the page of an open drill points to the real round beside it, and its answer stays one to the drill', async () => {
    const drill = await served.open('drill', '秋の訓練');
    const real = await served.open('real', '地震');
    const { html } = await served.get(await served.linkTo(drill));
    const way = /本番の照会が出ています。<\/b><a class="next" href="([^"]+)"/.exec(html)?.[1];
    expect((await served.get(way!)).html).toContain('地震');
    const received = await sendFrom(html, 'safe');
    expect(received.html).toContain('<body class="drill">');
    expect(await counts(drill, 'safe')).toBe(1);
    expect(await counts(real, 'safe')).toBe(0);
  });

  it('an answer counts for the round that its page showed, even when that closes before it is sent', async () => {
    const old = await served.open('real', '昨日の地震');
    await close(old);
    const now = await served.open('real', '今日の津波');
    const { html } = await served.get(await served.linkTo(old));
    await close(now);
    await sendFrom(html, 'safe');
    expect(await counts(now, 'safe')).toBe(1);
  });

  it('a real round outside of which the person stands is not shown to them', async () => {
    const old = await served.open('drill', '秋の訓練');
    await close(old);
    await served.open('real', '地震');
    await served.ctx.db.write(async (tx) => void (await tx.delete(served.ctx.db.t.standings)));
    expect((await served.get(await served.linkTo(old))).html).toContain('秋の訓練');
  });
});
