import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postsOf } from '#db/stores/posts/posts.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { takeBackNotice } from '#lib/flows/notices/take-back-notice.ts';
import { postNotice } from '#lib/flows/posts/post-notice.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { inJapanese, publishedNotice } from '../support/notices.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';
import { press, targetOf } from './posting-stage.ts';

describe.each(DIALECTS)('telling a notice elsewhere (%s)', (dialect) => {
  let ctx: TestCtx;
  let notice: { id: string };
  beforeAll(async () => {
    ctx = await openTestCtx(dialect);
    ctx.outlets = new Set(['x', 'slack']);
    await seedPeople(ctx, [
      { employeeNumber: 'E1', name: '高橋 花子' },
      { employeeNumber: 'E2', name: '佐藤 次郎' },
    ]);
    notice = await publishedNotice(ctx);
  });
  afterAll(() => ctx.close());

  it('is one post however often the same form is pressed', async () => {
    const one = press(notice, 'x', '自宅で待機してください');
    expect(await postNotice(ctx, one)).toEqual({ kind: 'queued', targets: 1 });
    expect(await postNotice(ctx, one)).toEqual({ kind: 'again' });
    expect((await postsOf(ctx.db, notice.id)).filter(({ id }) => id === one.id)).toHaveLength(1);
  });

  it('never leaves with a name of the roster that nobody has looked at', async () => {
    const named = press(notice, 'x', '高橋花子さんは無事です');
    const { kind } = await postNotice(ctx, named);
    expect(kind).toBe('found');
    await expect(targetOf(ctx, named.id)).rejects.toThrow();
  });

  it('has no number while no round is open, and later keeps the number of the moment it was pressed', async () => {
    const text = '回答は{{answered_percent}}%、対象は{{ asked }}人です';
    await expect(postNotice(ctx, press(notice, 'x', text))).rejects.toMatchObject({ code: 'post.no_round' });
    await expect(postNotice(ctx, press(notice, 'x', '{{names}}'))).rejects.toMatchObject({ code: 'post.placeholder' });
    await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
    await fillRounds(ctx);
    const counted = press(notice, 'x', text);
    await postNotice(ctx, counted);
    const row = (await postsOf(ctx.db, notice.id)).find(({ id }) => id === counted.id);
    expect(row?.text).toBe('回答は0%、対象は2人です');
    expect(row?.counts).toEqual({ asked: 2, answered: 0, answered_percent: 0 });
  });

  it('of a drill goes out only with its mark and a second word', async () => {
    const drill = await publishedNotice(ctx, { drill: true, wording: inJapanese('訓練です', '訓練の本文です。') });
    await expect(postNotice(ctx, press(drill, 'x', '集まってください'))).rejects.toMatchObject({
      code: 'post.drill_mark',
    });
    const marked = press(drill, 'x', '【訓練】集まってください');
    await expect(postNotice(ctx, marked)).rejects.toMatchObject({ code: 'post.drill_confirm' });
    expect(await postNotice(ctx, { ...marked, drillConfirmed: true })).toEqual({ kind: 'queued', targets: 1 });
  });

  it('is refused for what its readers cannot see: for staff on X, an older revision, taken back', async () => {
    const staff = await publishedNotice(ctx, { audience: 'staff' });
    await expect(postNotice(ctx, press(staff, 'x', '社員へ'))).rejects.toMatchObject({ code: 'post.staff_only' });
    expect(await postNotice(ctx, press(staff, 'slack', '社員へ'))).toMatchObject({ kind: 'queued' });
    const old = press(notice, 'x', '古い版', { seenRevision: 2 });
    await expect(postNotice(ctx, old)).rejects.toMatchObject({ code: 'post.not_public' });
    const gone = await publishedNotice(ctx);
    await takeBackNotice(
      ctx,
      { id: gone.id, seenRevision: 1, by: '高橋' },
      { reason: 'wrong', remark: '', hideTitle: false },
    );
    await expect(postNotice(ctx, press(gone, 'x', '取消後'))).rejects.toMatchObject({ code: 'notice.taken_back' });
  });

  it('without credentials is noted as posted by hand', async () => {
    await expect(postNotice(ctx, press(notice, 'line', 'LINEで'))).rejects.toMatchObject({ code: 'post.no_outlet' });
    const byHand = press(notice, 'line', 'LINEで', { byHand: true });
    expect(await postNotice(ctx, byHand)).toEqual({ kind: 'noted' });
    expect(await targetOf(ctx, byHand.id)).toMatchObject({ state: 'by_hand', postedAt: ctx.clock.now() });
  });
});
