import { wordsFor } from '#lib/domain/notice/notice.ts';
import type { PublicNotice } from '#lib/domain/notice/public-facts.ts';
import { html, type Markup } from '../../intake/look/markup.ts';
import type { PublicWords } from '../look/words.ts';
import { marksOf, noticeItem, textOf, timeOf, titleOf } from './notice-parts.ts';

/** A question that opens to its answer; without script, and found by the browser's own search. One that was taken back keeps its mark. */
export function questionItem(words: PublicWords, question: PublicNotice, now: Date): Markup {
  if (question.takenBack) return noticeItem(words, question, { now, amount: 'title', linked: false, level: 'h3' });
  const spoken = wordsFor(question.content.wording, words.language);
  const lang = spoken && spoken.language !== words.language ? html` lang="${spoken.language}"` : null;
  return html`<details class="notice"><summary${lang}>${marksOf(words, question, now)}${titleOf(words, question)}</summary>${textOf(words, question, 'whole')}<p class="soft">${timeOf(words, question)}</p></details>`;
}
