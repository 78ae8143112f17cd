import { insertRead } from '#db/stores/notices/guideline-reads.ts';
import { findNotice } from '#db/stores/notices/notices.ts';
import type { Ctx } from '../ctx.ts';

export interface ReadingOf {
  /** Number of the guideline. */
  no: number;
  revision: number;
  personId: string;
}

/** Notes that somebody says to have read the revision that is public now; `gone` for any other. Saying it twice is saying it once. */
export async function noteRead(ctx: Pick<Ctx, 'db' | 'clock'>, reading: ReadingOf): Promise<'noted' | 'gone'> {
  const { no, revision, personId } = reading;
  const notice = (await findNotice(ctx.db, no))?.notice;
  const stands = notice?.form === 'guideline' && notice.takenBackAt === null && notice.publishedRevision === revision;
  if (!stands) return 'gone';
  const readAt = ctx.clock.now();
  await ctx.db.write((tx) => insertRead(ctx.db, tx, { noticeId: notice.id, revision, personId, readAt }));
  return 'noted';
}
