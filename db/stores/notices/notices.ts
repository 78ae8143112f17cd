import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { NoticeContent, NoticeForm } from '#lib/domain/notice/notice.ts';
import type { NoticeStanding } from '#lib/domain/notice/step-notice.ts';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type NoticeRow = Tables['notices']['$inferSelect'];
export type RevisionRow = Tables['noticeRevisions']['$inferSelect'];
export type NoticeActRow = Tables['noticeActs']['$inferSelect'];

/** A notice with one of its revisions. */
export interface NoticeWithWords {
  notice: NoticeRow;
  revision: RevisionRow;
}

export const contentOf = ({ topic, audience, drill, pinned, validUntil, wording }: RevisionRow): NoticeContent => ({
  topic,
  audience,
  drill,
  pinned,
  validUntil,
  wording,
});

/** The notice for changing it: on PostgreSQL whoever comes second waits and sees what the first has done. */
export async function lockNotice(db: Db, tx: Handle, id: string): Promise<NoticeRow | undefined> {
  const rows = tx.select().from(db.t.notices).where(eq(db.t.notices.id, id));
  const [row] = await (db.dialect === 'pg' ? rows.for('update') : rows);
  return row;
}

/** Where it stands, with the writers of everything that the public has not read yet. */
export async function standingOfNotice(db: Db, tx: Handle, notice: NoticeRow): Promise<NoticeStanding> {
  const { noticeRevisions } = db.t;
  const { state, revision, publishedRevision } = notice;
  const rows = await tx
    .selectDistinct({ writer: noticeRevisions.writtenBy })
    .from(noticeRevisions)
    .where(and(eq(noticeRevisions.noticeId, notice.id), gt(noticeRevisions.revision, publishedRevision ?? 0)));
  return { state, revision, publishedRevision, authors: rows.map(({ writer }) => writer) };
}

/** By its number, with the newest revision. */
export async function findNotice(db: Db, no: number): Promise<NoticeWithWords | undefined> {
  const { notices, noticeRevisions } = db.t;
  const [row] = await db.read
    .select({ notice: notices, revision: noticeRevisions })
    .from(notices)
    .innerJoin(
      noticeRevisions,
      and(eq(noticeRevisions.noticeId, notices.id), eq(noticeRevisions.revision, notices.revision)),
    )
    .where(eq(notices.no, no));
  return row;
}

export async function findNoticeById(db: Db, id: string): Promise<NoticeRow | undefined> {
  const [row] = await db.read.select().from(db.t.notices).where(eq(db.t.notices.id, id));
  return row;
}

export async function findRevision(
  db: Db,
  noticeId: string,
  revision: number,
  handle: Handle = db.read,
): Promise<RevisionRow | undefined> {
  const { noticeRevisions } = db.t;
  const [row] = await handle
    .select()
    .from(noticeRevisions)
    .where(and(eq(noticeRevisions.noticeId, noticeId), eq(noticeRevisions.revision, revision)));
  return row;
}

/** Every notice of these forms with its newest revision, newest first. */
export async function listNotices(db: Db, forms: readonly NoticeForm[]): Promise<NoticeWithWords[]> {
  const { notices, noticeRevisions } = db.t;
  return db.read
    .select({ notice: notices, revision: noticeRevisions })
    .from(notices)
    .innerJoin(
      noticeRevisions,
      and(eq(noticeRevisions.noticeId, notices.id), eq(noticeRevisions.revision, notices.revision)),
    )
    .where(inArray(notices.form, [...forms]))
    .orderBy(desc(notices.no));
}

/** Every revision and every act of a notice, oldest first. */
export async function noticeHistory(
  db: Db,
  noticeId: string,
): Promise<{ revisions: RevisionRow[]; acts: NoticeActRow[] }> {
  const { noticeRevisions, noticeActs } = db.t;
  const [revisions, acts] = await Promise.all([
    db.read
      .select()
      .from(noticeRevisions)
      .where(eq(noticeRevisions.noticeId, noticeId))
      .orderBy(asc(noticeRevisions.revision)),
    db.read.select().from(noticeActs).where(eq(noticeActs.noticeId, noticeId)).orderBy(asc(noticeActs.no)),
  ]);
  return { revisions, acts };
}

/** Every notice that somebody outside may have read, with the revision that is public, newest first. */
export async function publishedNotices(db: Db, most: number): Promise<NoticeWithWords[]> {
  const { notices, noticeRevisions } = db.t;
  return db.read
    .select({ notice: notices, revision: noticeRevisions })
    .from(notices)
    .innerJoin(
      noticeRevisions,
      and(eq(noticeRevisions.noticeId, notices.id), eq(noticeRevisions.revision, notices.publishedRevision)),
    )
    .orderBy(desc(notices.publishedAt), desc(notices.no))
    .limit(most);
}

/** The revisions that were ever public of these notices, oldest first. */
export async function publishedSteps(db: Db, noticeIds: readonly string[]): Promise<NoticeActRow[]> {
  if (noticeIds.length === 0) return [];
  const { noticeActs } = db.t;
  return db.read
    .select()
    .from(noticeActs)
    .where(and(inArray(noticeActs.noticeId, [...noticeIds]), inArray(noticeActs.act, ['publish', 'approve'])))
    .orderBy(asc(noticeActs.no));
}

export async function nextNoticeNo(db: Db, tx: Handle): Promise<number> {
  const [row] = await tx.select({ top: sql<number>`coalesce(max(${db.t.notices.no}), 0)` }).from(db.t.notices);
  return Number(row?.top ?? 0) + 1;
}

export async function insertNotice(db: Db, tx: Handle, row: Tables['notices']['$inferInsert']): Promise<void> {
  await tx.insert(db.t.notices).values(row);
}

export async function updateNotice(db: Db, tx: Handle, id: string, set: Partial<NoticeRow>): Promise<void> {
  await tx.update(db.t.notices).set(set).where(eq(db.t.notices.id, id));
}

export async function insertRevision(
  db: Db,
  tx: Handle,
  row: Tables['noticeRevisions']['$inferInsert'],
): Promise<void> {
  await tx.insert(db.t.noticeRevisions).values(row);
}

export async function insertNoticeAct(db: Db, tx: Handle, row: Tables['noticeActs']['$inferInsert']): Promise<void> {
  await tx.insert(db.t.noticeActs).values(row);
}
