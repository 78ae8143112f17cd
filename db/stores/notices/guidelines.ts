import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../db.ts';
import type { NoticeWithWords } from './notices.ts';

/** Every guideline that is public and not taken back, with its public revision, pinned ones first. */
export function publishedGuidelines(db: Db): Promise<NoticeWithWords[]> {
  const { notices, noticeRevisions } = db.t;
  return db.read
    .select({ notice: notices, revision: noticeRevisions })
    .from(notices)
    .innerJoin(
      noticeRevisions,
      and(eq(noticeRevisions.noticeId, notices.id), eq(noticeRevisions.revision, notices.publishedRevision)),
    )
    .where(and(eq(notices.form, 'guideline'), isNull(notices.takenBackAt)))
    .orderBy(desc(noticeRevisions.pinned), asc(notices.no));
}
