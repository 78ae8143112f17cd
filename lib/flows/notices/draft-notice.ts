import { insertNotice, insertNoticeAct, insertRevision, nextNoticeNo } from '#db/stores/notices/notices.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { newId } from '#lib/base/ids.ts';
import type { NoticeContent, NoticeForm } from '#lib/domain/notice/notice.ts';
import type { Ctx } from '../ctx.ts';
import { tidyContent } from './notice-content.ts';

/** Writes a new notice that nobody outside can read yet; gives its id and number. Throws `notice.empty` or `notice.long`. */
export async function draftNotice(
  ctx: Ctx,
  content: NoticeContent,
  by: string,
  form: NoticeForm = 'notice',
): Promise<{ id: string; no: number }> {
  const tidy = tidyContent(content);
  const at = ctx.clock.now();
  const id = newId(at);
  const no = await ctx.db.write(async (tx) => {
    const no = await nextNoticeNo(ctx.db, tx);
    await insertNotice(ctx.db, tx, { id, no, form, state: 'draft', revision: 1 });
    await insertRevision(ctx.db, tx, { noticeId: id, revision: 1, ...tidy, writtenBy: by, writtenAt: at });
    await insertNoticeAct(ctx.db, tx, { noticeId: id, revision: 1, act: 'draft', actor: by, at });
    const details = { no, form, revision: 1, topic: tidy.topic, audience: tidy.audience };
    await recordAct(ctx.db, tx, { at, actor: by, act: 'notice.draft', subject: id, details });
    return no;
  });
  return { id, no };
}
