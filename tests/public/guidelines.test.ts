import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readersOf } from '#db/stores/notices/guideline-reads.ts';
import { draftNotice } from '#lib/flows/notices/draft-notice.ts';
import { publishNotice } from '#lib/flows/notices/publish-notice.ts';
import { reviseNotice } from '#lib/flows/notices/revise-notice.ts';
import { takeBackNotice } from '#lib/flows/notices/take-back-notice.ts';
import { type Served, serve } from '../intake/served.ts';
import { DIALECTS } from '../support/databases.ts';
import { contentWith, inJapanese, letting } from '../support/notices.ts';

describe.each(DIALECTS)('a guideline (%s)', (dialect) => {
  let served: Served;
  let link: string;
  let id: string;
  beforeAll(async () => {
    served = await serve([{ employeeNumber: 'E1', name: '佐藤 花子' }, { employeeNumber: 'E2' }], dialect);
    const roundId = await served.open('drill', '訓練');
    link = `${await served.linkTo(roundId)}/guidelines`;
    id = (
      await draftNotice(served.ctx, content('投稿の決まり', '会社の話を書くときは名乗ります。'), '高橋', 'guideline')
    ).id;
    await publishNotice(served.ctx, letting(id, 1, '高橋'));
  });
  afterAll(() => served.close());

  const content = (title: string, body: string) => contentWith({ audience: 'staff', wording: inJapanese(title, body) });
  const press = (revision: number) => served.post(link, new URLSearchParams({ no: '1', revision: String(revision) }));
  const readers = async () => (await readersOf(served.ctx.db, id, 10)).map(({ name, revision }) => [name, revision]);

  it('is read by every employee behind the personal link; looking notes nothing', async () => {
    const { html, status, headers } = await served.get(link);
    expect(status).toBe(200);
    expect(html).toContain('会社の話を書くときは名乗ります。');
    expect(html).toContain('第1版を読みました');
    expect(html).not.toMatch(/<script|佐藤/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(await readers()).toEqual([]);
    expect((await served.get('/r/hello/guidelines')).status).toBe(404);
  });

  it('is noted as read by a press, once however often it is pressed', async () => {
    expect((await press(1)).html).toContain('記録しました');
    expect((await press(1)).status).toBe(200);
    expect(await readers()).toEqual([['佐藤 花子', 1]]);
    expect((await served.get(link)).html).not.toContain('<form');
  });

  it('that is revised asks again and keeps who has read which revision', async () => {
    await reviseNotice(
      served.ctx,
      { id, seenRevision: 1, by: '高橋' },
      content('投稿の決まり', '写真にも気をつけます。'),
      '写真を加えた',
    );
    await publishNotice(served.ctx, letting(id, 2, '高橋'));
    const { html } = await served.get(link);
    expect(html).toContain('前に読んだのは第1版です');
    expect((await press(1)).status).toBe(409);
    served.ctx.clock.advanceMs(1_000);
    expect((await press(2)).html).toContain('記録しました');
    expect(await readers()).toEqual([
      ['佐藤 花子', 2],
      ['佐藤 花子', 1],
    ]);
  });

  it('that is taken back, and any other notice, cannot be noted as read', async () => {
    const call = { id, seenRevision: 2, by: '高橋' };
    await takeBackNotice(served.ctx, call, { reason: 'outdated', remark: '', hideTitle: false });
    expect((await served.get(link)).html).toContain('いま掲載しているガイドラインはありません');
    expect((await press(2)).status).toBe(409);
    expect((await served.post(link, 'no=x&revision=-1')).status).toBe(409);
  });
});
