import { contentOf, findRevision, insertRevision } from '#db/stores/notices/notices.ts';
import { Problem } from '#lib/base/problem.ts';
import type { NoticeContent } from '#lib/domain/notice/notice.ts';
import type { Ctx } from '../ctx.ts';
import { changeNotice, type NoticeCall } from './change-notice.ts';
import { LONGEST, sameContent, tidyContent } from './notice-content.ts';

/**
 * Adds a revision; what is public stays so until this one is published. `change` tells readers what is different and is asked for once
 * something is public (`notice.change_missing`). Gives the number of the newest revision; the same content makes no new one.
 */
export async function reviseNotice(
  ctx: Ctx,
  call: NoticeCall,
  content: NoticeContent,
  change: string,
): Promise<number> {
  const tidy = tidyContent(content);
  const said = change.replace(/\s+/g, ' ').trim().slice(0, LONGEST.change);
  const at = ctx.clock.now();
  return ctx.db.write(async (tx) => {
    const before = await findRevision(ctx.db, call.id, call.seenRevision, tx);
    if (before && sameContent(contentOf(before), tidy)) return call.seenRevision;
    const details = { topic: tidy.topic, audience: tidy.audience };
    const notice = await changeNotice(ctx, tx, call, { act: 'revise', at, remark: said, details });
    if (notice.publishedRevision !== null && said === '') throw new Problem('notice.change_missing');
    const row = { noticeId: call.id, revision: notice.revision, ...tidy, change: said || null };
    await insertRevision(ctx.db, tx, { ...row, writtenBy: call.by, writtenAt: at });
    return notice.revision;
  });
}
