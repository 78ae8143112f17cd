import { LANGUAGES, type Language } from '../person.ts';

export const TOPICS = ['safety', 'work', 'transport', 'sites', 'support', 'recovery', 'other'] as const;
export type Topic = (typeof TOPICS)[number];
export const isTopic = (value: unknown): value is Topic => TOPICS.includes(value as Topic);

/** Where readers find it: among the news, as a page or a question of the recovery portal, or among the guidelines. */
export const NOTICE_FORMS = ['notice', 'page', 'question', 'guideline'] as const;
export type NoticeForm = (typeof NOTICE_FORMS)[number];
export const isNoticeForm = (value: unknown): value is NoticeForm => NOTICE_FORMS.includes(value as NoticeForm);

/** `staff` reads it behind a personal link only. */
export const NOTICE_AUDIENCES = ['everybody', 'staff'] as const;
export type NoticeAudience = (typeof NOTICE_AUDIENCES)[number];

/** Of the newest revision; an older one may be public meanwhile. */
export type NoticeState = 'draft' | 'waiting' | 'published' | 'taken_back';

export const TAKE_BACK_REASONS = ['wrong', 'outdated', 'personal', 'other'] as const;
/** Said in public in fixed words, so that nothing slips out while something is put right. */
export type TakeBackReason = (typeof TAKE_BACK_REASONS)[number];

export interface NoticeWords {
  title: string;
  /** Paragraphs as typed. */
  body: string;
}

/** All that one revision says and to whom; the same for ever. */
export interface NoticeContent {
  topic: Topic;
  audience: NoticeAudience;
  /** Part of a drill: it never stands anywhere without its mark. */
  drill: boolean;
  pinned: boolean;
  validUntil: Date | null;
  /** A language may be missing, not all of them. */
  wording: Partial<Record<Language, NoticeWords>>;
}

/** The words for a reader of `language`, or those of another one, which then have to be marked; null when nothing is written. */
export function wordsFor<Words = NoticeWords>(
  wording: Partial<Record<Language, Words>>,
  language: Language,
): { words: Words; language: Language } | null {
  for (const spoken of [language, ...LANGUAGES]) {
    const words = wording[spoken];
    if (words) return { words, language: spoken };
  }
  return null;
}

export const isOver = ({ validUntil }: Pick<NoticeContent, 'validUntil'>, now: Date): boolean =>
  validUntil !== null && validUntil <= now;

/** Every text of a revision, each with the place in which it stands: `ja.title`. */
export const textsOf = (wording: NoticeContent['wording']): { place: string; text: string }[] =>
  Object.entries(wording).flatMap(([language, { title, body }]) => [
    { place: `${language}.title`, text: title },
    { place: `${language}.body`, text: body },
  ]);
