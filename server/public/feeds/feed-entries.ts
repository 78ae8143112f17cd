import { wordsFor } from '#lib/domain/notice/notice.ts';
import type { PublicFacts, PublicNotice } from '#lib/domain/notice/public-facts.ts';
import { noticeFile } from '../file-names.ts';
import type { PublicWords } from '../look/words.ts';
import { titleOf } from '../pages/notice-parts.ts';

/** What both feeds say of one notice. */
export interface FeedEntry {
  url: string;
  title: string;
  text: string;
  topic: string;
  publishedAt: Date;
  changedAt: Date;
  language: string;
}

const MOST = 50;

/** The newest notices, those taken back with their mark, newest first. */
export const feedEntries = (words: PublicWords, { notices }: PublicFacts): FeedEntry[] =>
  notices
    .map((notice) => entryOf(words, notice))
    .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime())
    .slice(0, MOST);

function entryOf(words: PublicWords, notice: PublicNotice): FeedEntry {
  const { t, core, language } = words;
  const { content, takenBack, no, firstPublishedAt, publishedAt } = notice;
  const spoken = wordsFor(content.wording, language);
  const mark = content.drill ? t('drillMark') : '';
  const gone = takenBack ? `[${t('notices.takenBack')}] ` : '';
  return {
    url: `${core.publicUrl}/${noticeFile(no, language)}`,
    title: `${mark}${gone}${titleOf(words, notice)}`,
    text: takenBack ? t(`notice.reason.${takenBack.reason}`) : (spoken?.words.body ?? ''),
    topic: t(`topic.${content.topic}`),
    publishedAt: firstPublishedAt,
    changedAt: takenBack?.at ?? publishedAt,
    language: spoken?.language ?? language,
  };
}
