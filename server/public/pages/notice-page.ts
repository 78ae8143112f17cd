import { isOver, type NoticeForm } from '#lib/domain/notice/notice.ts';
import { changedAt, type PublicNotice } from '#lib/domain/notice/public-facts.ts';
import { translate } from '#lib/text/translate.ts';
import { html, type Markup } from '../../intake/look/markup.ts';
import { accountsFile, indexFile, noticeFile, recoveryFile } from '../file-names.ts';
import { documentOf } from '../look/document.ts';
import type { PublicWords } from '../look/words.ts';
import { noticeItem, titleOf } from './notice-parts.ts';

/** One notice with what became of it; the page stays when the notice is over or taken back. */
export function noticePage(words: PublicWords, notice: PublicNotice, now: Date): string {
  const { t, core, other } = words;
  const { content, no } = notice;
  const over = !notice.takenBack && isOver(content, now) ? html`<p>${t('notice.overNote')}</p>` : null;
  const main = html`${headingOf(words, notice)}${content.drill ? html`<p>${t('drillNote')}</p>` : null}${over}${noticeItem(words, notice, { now, amount: 'whole', linked: false, level: 'h3' })}${historyOf(words, notice)}${backFrom(words, notice)}`;
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

function headingOf({ t, language }: PublicWords, { form }: PublicNotice): Markup {
  const portal = translate(language, 'portal');
  const said: Record<NoticeForm, string> = {
    notice: t('notices.heading'),
    page: portal('title'),
    question: portal('questions.heading'),
    guideline: portal('guidelines.title'),
  };
  return html`<h2>${said[form]}</h2>`;
}

/** To the page on which a reader has found it. */
function backFrom({ t, language }: PublicWords, { form }: PublicNotice): Markup {
  const portal = translate(language, 'portal')('title');
  if (form === 'guideline')
    return html`<p><a href="${accountsFile(language)}">${translate(language, 'official')('page.title')}</a></p>`;
  if (form !== 'notice') return html`<p><a href="${recoveryFile(language)}">${portal}</a></p>`;
  return html`<p><a href="${indexFile(language)}">${t('notices.back')}</a></p>`;
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
