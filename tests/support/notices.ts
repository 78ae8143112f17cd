import { CHECKS } from '#lib/domain/notice/checklist.ts';
import type { NoticeContent } from '#lib/domain/notice/notice.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { draftNotice } from '#lib/flows/notices/draft-notice.ts';
import type { Letting } from '#lib/flows/notices/may-become-public.ts';
import { publishNotice } from '#lib/flows/notices/publish-notice.ts';

/** A notice for everybody on coming to work, unless told otherwise. */
export const contentWith = (change: Partial<NoticeContent> = {}): NoticeContent => ({
  topic: 'work',
  audience: 'everybody',
  drill: false,
  pinned: false,
  validUntil: null,
  wording: {
    ja: { title: '11月25日は自宅で待機してください', body: '本社は停電しています。\n\n次のお知らせは18時です。' },
    en: { title: 'Stay at home on 25 November', body: 'The head office has no power.\n\nNext notice at 18:00.' },
  },
  ...change,
});

/** Words in Japanese only. */
export const inJapanese = (title: string, body: string): NoticeContent['wording'] => ({ ja: { title, body } });

/** Everything ticked, nothing of the roster let stand. */
export const letting = (id: string, seenRevision: number, by: string): Letting => ({
  id,
  seenRevision,
  by,
  checks: CHECKS,
  seenFindings: [],
});

/** A notice that others can read. */
export async function publishedNotice(
  ctx: Ctx,
  change: Partial<NoticeContent> = {},
): Promise<{ id: string; no: number }> {
  const made = await draftNotice(ctx, contentWith(change), '高橋');
  const { kind } = await publishNotice(ctx, letting(made.id, 1, '高橋'));
  if (kind !== 'published') throw new Error(`the notice is ${kind}`);
  return made;
}
