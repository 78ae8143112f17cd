import { readBy } from '#db/stores/notices/guideline-reads.ts';
import { publishedGuidelines } from '#db/stores/notices/guidelines.ts';
import type { NoticeContent } from '#lib/domain/notice/notice.ts';
import { isOver } from '#lib/domain/notice/notice.ts';
import type { Ctx } from '../ctx.ts';

/** A guideline as one employee finds it. */
export interface GuidelineFor {
  no: number;
  revision: number;
  wording: NoticeContent['wording'];
  publishedAt: Date;
  /** What is different from the one before. */
  change: string | null;
  /** The newest revision that they said to have read. */
  read: { revision: number; readAt: Date } | null;
}

/** Every guideline that holds now, for somebody of the company; `personId` null for whoever has no note of reading. */
export async function guidelinesFor(
  { db, clock }: Pick<Ctx, 'db' | 'clock'>,
  personId: string | null,
): Promise<GuidelineFor[]> {
  const [rows, reads] = await Promise.all([publishedGuidelines(db), personId === null ? null : readBy(db, personId)]);
  const standing = rows.filter(({ revision }) => !isOver(revision, clock.now()));
  return standing.map(({ notice, revision }) => ({
    no: notice.no,
    revision: revision.revision,
    wording: revision.wording,
    publishedAt: notice.publishedAt ?? revision.writtenAt,
    change: revision.change,
    read: reads?.get(notice.id) ?? null,
  }));
}
