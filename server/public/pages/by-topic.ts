import { TOPICS } from '#lib/domain/notice/notice.ts';
import type { PublicNotice } from '#lib/domain/notice/public-facts.ts';
import { html, type Markup } from '../../intake/look/markup.ts';
import type { PublicWords } from '../look/words.ts';
import { type ItemLook, noticeItem } from './notice-parts.ts';

export interface ListLook extends Pick<ItemLook, 'now' | 'linked'> {
  amountOf(notice: PublicNotice): ItemLook['amount'];
}

/** Pinned ones first, then topic by topic in the order in which people ask. */
export function byTopic(words: PublicWords, notices: readonly PublicNotice[], { amountOf, ...look }: ListLook): Markup {
  const item = (level: ItemLook['level']) => (notice: PublicNotice) =>
    noticeItem(words, notice, { ...look, level, amount: amountOf(notice) });
  const rest = notices.filter((notice) => !isPinned(notice));
  const topics = TOPICS.flatMap((topic) => {
    const own = rest.filter(({ content }) => content.topic === topic);
    return own.length === 0 ? [] : [html`<h3 class="topic">${words.t(`topic.${topic}`)}</h3>${own.map(item('h4'))}`];
  });
  return html`${notices.filter(isPinned).map(item('h3'))}${topics}`;
}

const isPinned = ({ content, takenBack }: PublicNotice): boolean => content.pinned && !takenBack;
