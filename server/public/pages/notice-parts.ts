import { isOver, wordsFor } from '#lib/domain/notice/notice.ts';
import type { PublicNotice } from '#lib/domain/notice/public-facts.ts';
import { sentencesOf } from '#lib/domain/short-text/sentences.ts';
import { html, type Markup } from '../../intake/look/markup.ts';
import { noticeFile } from '../file-names.ts';
import { proseOf } from '../look/prose.ts';
import type { PublicWords } from '../look/words.ts';

/** How much of a notice stands in a list. */
export type Amount = 'whole' | 'first' | 'title';

/** The title as everybody may read it, with its marks in words. */
export function titleOf({ t, language }: PublicWords, { content, takenBack }: PublicNotice): string {
  if (takenBack?.titleHidden) return t('notice.hidden');
  return wordsFor(content.wording, language)?.words.title ?? '';
}

export function marksOf({ t }: PublicWords, { content, takenBack, times }: PublicNotice, now: Date): Markup {
  const gone = takenBack ? html`<b class="mark full">${t('notices.takenBack')}</b>` : null;
  const drill = content.drill ? html`<b class="mark dash">${t('drillMark').trim()}</b>` : null;
  const pinned = content.pinned && !takenBack ? html`<b class="mark full">${t('notices.pinned')}</b>` : null;
  const staff = content.audience === 'staff' ? html`<b class="mark">${t('notices.staffOnly')}</b>` : null;
  const revised = times.length > 1 && !takenBack ? html`<b class="mark">${t('notices.revised')}</b>` : null;
  const over = !takenBack && isOver(content, now) ? html`<b class="mark">${t('notices.over')}</b>` : null;
  return html`${gone}${drill}${pinned}${staff}${revised}${over}`;
}

export interface ItemLook {
  now: Date;
  amount: Amount;
  /** It has a page of its own. */
  linked: boolean;
  /** Of the heading; a topic above it makes it one lower. */
  level: 'h3' | 'h4';
}

/** One notice, in a list or on its own page. */
export function noticeItem(words: PublicWords, notice: PublicNotice, { now, amount, linked, level }: ItemLook): Markup {
  const { t, language } = words;
  const { content, takenBack, no } = notice;
  const spoken = wordsFor(content.wording, language);
  const foreign = spoken && spoken.language !== language ? spoken.language : null;
  const text = titleOf(words, notice);
  const title = foreign ? html`<span lang="${foreign}">${text}</span>` : html`${text}`;
  const named = linked ? html`<a href="${noticeFile(no, language)}">${title}</a>` : title;
  const kind = takenBack ? ' gone' : content.pinned ? ' pin' : '';
  const only = foreign ? html`<br>${t(`notice.only.${foreign}`)}` : null;
  const topic = level === 'h3' ? html`<b>${t(`topic.${content.topic}`)}</b> ` : null;
  const head = html`${marksOf(words, notice, now)}${named}`;
  const heading = level === 'h3' ? html`<h3>${head}</h3>` : html`<h4>${head}</h4>`;
  return html`<article class="notice${kind}">${heading}<p class="soft">${topic}${timeOf(words, notice)}${only}</p>${takenBack ? whyGone(words, notice) : textOf(words, notice, amount)}</article>`;
}

export const timeOf = ({ t, minute }: PublicWords, { publishedAt }: PublicNotice): string =>
  t('notice.published', { at: minute(publishedAt) });

export function whyGone({ t, minute }: PublicWords, { takenBack }: PublicNotice): Markup | null {
  if (!takenBack) return null;
  return html`<p>${t('notice.takenBackAt', { at: minute(takenBack.at) })} ${t(`notice.reason.${takenBack.reason}`)}</p>`;
}

export function textOf({ language }: PublicWords, { content }: PublicNotice, amount: Amount): Markup | null {
  const spoken = wordsFor(content.wording, language);
  if (!spoken || amount === 'title') return null;
  const shown = amount === 'whole' ? spoken.words.body : (sentencesOf(spoken.words.body)[0]?.text ?? '');
  return spoken.language === language ? proseOf(shown) : html`<div lang="${spoken.language}">${proseOf(shown)}</div>`;
}
