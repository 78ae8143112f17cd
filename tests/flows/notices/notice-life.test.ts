import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findNotice, noticeHistory, publishedNotices } from '#db/stores/notices/notices.ts';
import { firstBrokenAct } from '#db/stores/proof/audit.ts';
import { approveNotice } from '#lib/flows/notices/approve-notice.ts';
import { draftNotice } from '#lib/flows/notices/draft-notice.ts';
import { publishNotice } from '#lib/flows/notices/publish-notice.ts';
import { reviseNotice } from '#lib/flows/notices/revise-notice.ts';
import { sendBackNotice } from '#lib/flows/notices/send-back-notice.ts';
import { takeBackNotice } from '#lib/flows/notices/take-back-notice.ts';
import { openTestCtx, type TestCtx } from '../../support/ctx.ts';
import { DIALECTS } from '../../support/databases.ts';
import { contentWith, inJapanese, letting, publishedNotice } from '../../support/notices.ts';
import { seedPeople } from '../../support/roster.ts';

describe.each(DIALECTS)('a notice (%s)', (dialect) => {
  let ctx: TestCtx;
  beforeAll(async () => {
    ctx = await openTestCtx(dialect);
    await seedPeople(ctx, [{ employeeNumber: 'E00427', name: '高橋 花子' }]);
  });
  beforeEach(() => {
    ctx.core = { ...ctx.core, noticeApproval: 'off' };
  });
  afterAll(() => ctx.close());

  const publicTitle = async (id: string) =>
    (await publishedNotices(ctx.db, 100)).find(({ notice }) => notice.id === id)?.revision.wording.ja?.title;
  const audit = () => ctx.db.t.auditEntries;
  const acts = async (id: string) => {
    const rows = await ctx.db.read.select().from(audit()).where(eq(audit().subject, id)).orderBy(asc(audit().no));
    return rows.map(({ act }) => act);
  };

  it('is read by nobody outside until it is published, and keeps the public text while a new one is written', async () => {
    const { id, no } = await draftNotice(ctx, contentWith(), '高橋');
    expect(await publicTitle(id)).toBeUndefined();
    expect(await publishNotice(ctx, letting(id, 1, '高橋'))).toEqual({ kind: 'published' });
    const next = contentWith({ wording: inJapanese('11月25日は出社できます', '電気が戻りました。') });
    expect(await reviseNotice(ctx, { id, seenRevision: 1, by: '佐藤' }, next, '停電が終わったため')).toBe(2);
    expect(await publicTitle(id)).toBe('11月25日は自宅で待機してください');
    await publishNotice(ctx, letting(id, 2, '佐藤'));
    expect(await publicTitle(id)).toBe('11月25日は出社できます');
    const { revisions, acts: history } = await noticeHistory(ctx.db, id);
    expect(revisions.map(({ revision, change, writtenBy }) => [revision, change, writtenBy])).toEqual([
      [1, null, '高橋'],
      [2, '停電が終わったため', '佐藤'],
    ]);
    expect(history.map(({ act, actor }) => `${actor} ${act}`)).toEqual([
      '高橋 draft',
      '高橋 publish',
      '佐藤 revise',
      '佐藤 publish',
    ]);
    expect((await findNotice(ctx.db, no))?.notice).toMatchObject({ state: 'published', publishedRevision: 2 });
    expect(await acts(id)).toEqual(['notice.draft', 'notice.publish', 'notice.revise', 'notice.publish']);
    expect(await firstBrokenAct(ctx.db)).toBeNull();
  });

  it('says what is different once it is public, and the same words again make no new revision', async () => {
    const { id } = await publishedNotice(ctx);
    const call = { id, seenRevision: 1, by: '高橋' };
    expect(await reviseNotice(ctx, call, contentWith(), '')).toBe(1);
    await expect(reviseNotice(ctx, call, contentWith({ pinned: true }), ' ')).rejects.toThrow('notice.change_missing');
    expect((await noticeHistory(ctx.db, id)).revisions).toHaveLength(1);
  });

  it('waits for somebody else where the settings ask for it: nobody approves words of their own', async () => {
    ctx.core = { ...ctx.core, noticeApproval: 'everybody' };
    const { id } = await draftNotice(ctx, contentWith(), '高橋');
    expect(await publishNotice(ctx, letting(id, 1, '高橋'))).toEqual({ kind: 'waiting' });
    expect(await publicTitle(id)).toBeUndefined();
    await expect(approveNotice(ctx, letting(id, 1, '高橋'))).rejects.toThrow('notice.own');
    await sendBackNotice(ctx, { id, seenRevision: 1, by: '佐藤' }, '時刻がありません');
    await reviseNotice(ctx, { id, seenRevision: 1, by: '佐藤' }, contentWith({ topic: 'sites' }), '');
    await publishNotice(ctx, letting(id, 2, '佐藤'));
    for (const author of ['高橋', '佐藤']) {
      await expect(approveNotice(ctx, letting(id, 2, author))).rejects.toThrow('notice.own');
    }
    expect(await approveNotice(ctx, letting(id, 2, '鈴木'))).toEqual({ kind: 'published' });
    expect(await publicTitle(id)).toBe('11月25日は自宅で待機してください');
    await reviseNotice(ctx, { id, seenRevision: 2, by: '鈴木' }, contentWith({ pinned: true }), '固定');
    await publishNotice(ctx, letting(id, 3, '鈴木'));
    expect(await approveNotice(ctx, letting(id, 3, '高橋'))).toEqual({ kind: 'published' });
  });

  it('asks for approval of what everybody can read, not of what only staff can, when the settings say so', async () => {
    ctx.core = { ...ctx.core, noticeApproval: 'everybody' };
    const { id } = await draftNotice(ctx, contentWith({ audience: 'staff' }), '高橋');
    expect(await publishNotice(ctx, letting(id, 1, '高橋'))).toEqual({ kind: 'published' });
  });

  it('is not published with a box unticked, over its time, or under the eyes of somebody who saw an older text', async () => {
    const { id } = await draftNotice(ctx, contentWith({ validUntil: new Date('2026-11-24T05:26:00Z') }), '高橋');
    const all = letting(id, 1, '高橋');
    await expect(publishNotice(ctx, { ...all, checks: all.checks.slice(1) })).rejects.toThrow('notice.unchecked');
    await expect(publishNotice(ctx, all)).rejects.toThrow('notice.over');
    await reviseNotice(ctx, { id, seenRevision: 1, by: '佐藤' }, contentWith(), '');
    const pinned = contentWith({ pinned: true });
    await reviseNotice(ctx, { id, seenRevision: 2, by: '佐藤' }, pinned, '');
    const late = { id, seenRevision: 2, by: '高橋' };
    await expect(publishNotice(ctx, { ...all, ...late })).rejects.toThrow('notice.changed');
    await expect(reviseNotice(ctx, late, pinned, '')).rejects.toThrow('notice.changed');
  });

  it('with a name of the roster in it is published only by somebody who has seen that name', async () => {
    const { id } = await draftNotice(
      ctx,
      contentWith({ wording: inJapanese('負傷者', '高橋花子が入院しました。') }),
      '佐藤',
    );
    const all = letting(id, 1, '佐藤');
    const findings = [{ kind: 'name', place: 'ja.body', written: '高橋花子' }];
    expect(await publishNotice(ctx, all)).toEqual({ kind: 'found', findings });
    expect(await publicTitle(id)).toBeUndefined();
    const seen = { ...all, seenFindings: ['name ja.body 高橋花子'] };
    expect(await publishNotice(ctx, seen)).toEqual({ kind: 'published' });
  });

  it('is taken back for good, and its place stays', async () => {
    const { id, no } = await publishedNotice(ctx);
    const taking = { reason: 'wrong', remark: '日付を誤った', hideTitle: false } as const;
    await takeBackNotice(ctx, { id, seenRevision: 1, by: '佐藤' }, taking);
    expect((await findNotice(ctx.db, no))?.notice).toMatchObject({ state: 'taken_back', takenBackFor: 'wrong' });
    expect(await publicTitle(id)).toBe('11月25日は自宅で待機してください');
    await expect(publishNotice(ctx, letting(id, 1, '佐藤'))).rejects.toThrow('notice.taken_back');
    await expect(
      reviseNotice(ctx, { id, seenRevision: 1, by: '佐藤' }, contentWith({ pinned: true }), 'x'),
    ).rejects.toThrow('notice.taken_back');
  });
});
