import { isOver } from '#lib/domain/notice/notice.ts';
import { changedAt, type PublicNotice } from '#lib/domain/notice/public-facts.ts';
import { html, type Markup } from '../../intake/look/markup.ts';
import { indexFile, noticeFile } from '../file-names.ts';
import { documentOf } from '../look/document.ts';
import type { PublicWords } from '../look/words.ts';
import { noticeItem, titleOf } from './notice-parts.ts';

/** One notice with what became of it; the page stays when the notice is over or taken back. */
export function noticePage(words: PublicWords, notice: PublicNotice, now: Date): string {
  const { t, core, language, other } = words;
  const { content, no } = notice;
  const over = !notice.takenBack && isOver(content, now) ? html`<p>${t('notice.overNote')}</p>` : null;
  const main = html`<h2>${t('notices.heading')}</h2>${content.drill ? html`<p>${t('drillNote')}</p>` : null}${over}${noticeItem(words, notice, { now, amount: 'whole', linked: false, level: 'h3' })}${historyOf(words, notice)}<p><a href="${indexFile(language)}">${t('notices.back')}</a></p>`;
  const heading = t('title', { company: core.companyName });
  const sheet = {
    title: `${titleOf(words, notice)} - ${heading}`,
    heading,
    drill: content.drill,
    otherFile: noticeFile(no, other),
    feeds: true,
    changedAt: new Date(changedAt(notice)),
  };
  return documentOf(words, sheet, main);
}

function historyOf({ t, minute }: PublicWords, notice: PublicNotice): Markup {
  const { change, times, publishedAt, takenBack, content } = notice;
  const until =
    content.validUntil && !takenBack
      ? html`<p>${t('notice.validUntil', { at: minute(content.validUntil) })}</p>`
      : null;
  const earlier = times.slice(0, -1);
  if (earlier.length === 0 || takenBack) return html`${until}`;
  const said = change ? html`<p>${t('notice.revisedAt', { at: minute(publishedAt), change })}</p>` : null;
  const all = t('notice.revisedTimes', { n: earlier.length, times: earlier.map(minute).join(', ') });
  return html`${until}${said}<p class="soft">${all}</p>`;
}
