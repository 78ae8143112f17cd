import { wordsFor } from '#lib/domain/notice/notice.ts';
import type { GuidelineFor } from '#lib/flows/guidelines/guidelines-for.ts';
import { translate } from '#lib/text/translate.ts';
import { html, type Markup } from '../../intake/look/markup.ts';
import { documentOf } from '../look/document.ts';
import { proseOf } from '../look/prose.ts';
import type { PublicWords } from '../look/words.ts';

/** All guidelines for one employee, each with a button that notes that it was read; `gone` when what was just pressed holds no more. */
export function guidelinesPage(words: PublicWords, guidelines: readonly GuidelineFor[], gone: boolean): string {
  const { core, language, other } = words;
  const t = translate(language, 'portal');
  const told = gone ? html`<p role="status"><b>${t('guidelines.gone')}</b></p>` : null;
  const list =
    guidelines.length === 0
      ? html`<p>${t('guidelines.none')}</p>`
      : html`<p>${t('guidelines.lead')}</p>${guidelines.map((one) => itemOf(words, one))}`;
  const main = html`<h2>${t('guidelines.title')}</h2>${told}${list}<p><a href="notices?lang=${language}">${t('staffBack')}</a></p>`;
  const heading = words.t('title', { company: core.companyName });
  const title = `${t('guidelines.title')} - ${heading}`;
  const newest = Math.max(0, ...guidelines.map(({ publishedAt }) => publishedAt.getTime()));
  const changedAt = newest === 0 ? null : new Date(newest);
  return documentOf(
    words,
    { title, heading, drill: false, feeds: false, otherFile: `?lang=${other}`, changedAt },
    main,
  );
}

function itemOf(words: PublicWords, { no, revision, wording, publishedAt, change, read }: GuidelineFor): Markup {
  const { language, minute } = words;
  const t = translate(language, 'portal');
  const spoken = wordsFor(wording, language);
  if (!spoken) return html``;
  const lang = spoken.language === language ? null : html` lang="${spoken.language}"`;
  const what = change ? html`<br>${change}` : null;
  const soft = html`<p class="soft">${t('guidelines.revision', { revision })}　${words.t('notice.published', { at: minute(publishedAt) })}${what}</p>`;
  const older =
    read && read.revision < revision ? html`<p>${t('guidelines.older', { revision: read.revision })}</p>` : null;
  const state =
    read && read.revision >= revision
      ? html`<p role="status">${t('guidelines.done', { at: minute(read.readAt) })}</p>`
      : html`${older}<form method="post" action="guidelines?lang=${language}"><input type="hidden" name="no" value="${String(no)}"><input type="hidden" name="revision" value="${String(revision)}"><button class="next">${t('guidelines.press', { revision })}</button></form>`;
  return html`<article class="notice"><div${lang}><h3>${spoken.words.title}</h3>${proseOf(spoken.words.body)}</div>${soft}${state}</article>`;
}
