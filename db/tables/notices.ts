import type {
  NoticeAudience,
  NoticeContent,
  NoticeForm,
  NoticeState,
  TakeBackReason,
  Topic,
} from '#lib/domain/notice/notice.ts';
import type { NoticeAct } from '#lib/domain/notice/step-notice.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Medium } from '#lib/domain/short-text/medium.ts';
import type { Kit } from '../kit.pg.ts';

export function defineNotices(k: Kit) {
  /** Where a notice stands; what it says is in its revisions. */
  const notices = k.table(
    'notices',
    {
      id: k.text('id').primaryKey(),
      no: k.int('no').notNull(),
      /** The same for all its life: it says where readers find it. */
      form: k.text('form').$type<NoticeForm>().notNull().default('notice'),
      state: k.text('state').$type<NoticeState>().notNull(),
      revision: k.int('revision').notNull(),
      /** The revision that the public reads, also while a newer one is being written. */
      publishedRevision: k.int('published_revision'),
      firstPublishedAt: k.at('first_published_at'),
      publishedAt: k.at('published_at'),
      takenBackAt: k.at('taken_back_at'),
      takenBackFor: k.text('taken_back_for').$type<TakeBackReason>(),
      /** Taken back with its title, since that itself said too much. */
      titleHidden: k.bool('title_hidden').notNull().default(false),
      createdAt: k.createdAt(),
    },
    (t) => [k.uniqueIndex('notices_no').on(t.no)],
  );

  /** Append-only: a change is a new row. */
  const noticeRevisions = k.table(
    'notice_revisions',
    {
      noticeId: k
        .text('notice_id')
        .notNull()
        .references(() => notices.id),
      revision: k.int('revision').notNull(),
      topic: k.text('topic').$type<Topic>().notNull(),
      audience: k.text('audience').$type<NoticeAudience>().notNull(),
      drill: k.bool('drill').notNull().default(false),
      pinned: k.bool('pinned').notNull().default(false),
      validUntil: k.at('valid_until'),
      wording: k.json<NoticeContent['wording']>('wording').notNull(),
      /** What is different from the one before, for those who read that. */
      change: k.text('change'),
      writtenBy: k.text('written_by').notNull(),
      writtenAt: k.at('written_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.noticeId, t.revision] })],
  );

  /** What was done with which revision, in order. Append-only. */
  const noticeActs = k.table(
    'notice_acts',
    {
      no: k.sequence('no'),
      noticeId: k.text('notice_id').notNull(),
      revision: k.int('revision').notNull(),
      act: k.text('act').$type<NoticeAct>().notNull(),
      actor: k.text('actor').notNull(),
      at: k.at('at').notNull(),
      remark: k.text('remark'),
    },
    (t) => [k.index('notice_acts_notice').on(t.noticeId)],
  );

  /** The texts for other media, as a person left them. */
  const noticeShortTexts = k.table(
    'notice_short_texts',
    {
      noticeId: k.text('notice_id').notNull(),
      revision: k.int('revision').notNull(),
      medium: k.text('medium').$type<Medium>().notNull(),
      language: k.text('language').$type<Language>().notNull(),
      text: k.text('text').notNull(),
      writtenBy: k.text('written_by').notNull(),
      writtenAt: k.at('written_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.noticeId, t.revision, t.medium, t.language] })],
  );

  return { notices, noticeRevisions, noticeActs, noticeShortTexts };
}
