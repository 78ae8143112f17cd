import { TOPICS } from '#lib/domain/notice/notice.ts';
import type { PublicNotice } from '#lib/domain/notice/public-facts.ts';
import { html, type Markup } from '../../intake/look/markup.ts';
import type { PublicWords } from '../look/words.ts';
import { type Amount, noticeItem } from './notice-parts.ts';

/** Pinned ones first, then topic by topic in the order in which people ask. */
export function byTopic(
  words: PublicWords,
  notices: readonly PublicNotice[],
  now: Date,
  amountOf: (notice: PublicNotice) => Amount,
  linked = true,
): Markup {
  const isPinned = ({ content, takenBack }: PublicNotice) => content.pinned && !takenBack;
  const rest = notices.filter((notice) => !isPinned(notice));
  const ordered = [
    ...notices.filter(isPinned),
    ...TOPICS.flatMap((topic) => rest.filter(({ content }) => content.topic === topic)),
  ];
  return html`${ordered.map((notice) => noticeItem(words, notice, now, amountOf(notice), linked))}`;
}
