import { html, type Markup } from '../../intake/look/markup.ts';
import { atomFile, jsonFile } from '../file-names.ts';
import { STYLE } from './style.ts';
import type { PublicWords } from './words.ts';

export interface Sheet {
  /** Of the window; the heading where there is no other. */
  title: string;
  heading: string;
  /** All that is on the page belongs to a drill. */
  drill: boolean;
  /** The same page in the other language. */
  otherFile: string | null;
  /** Left out on pages behind a personal link. */
  feeds: boolean;
  changedAt: Date | null;
}

const style = { markup: `<style>${STYLE}</style>` };

/** A whole page around what stands in `main`; it needs nothing but itself. */
export function documentOf(words: PublicWords, sheet: Sheet, main: Markup): string {
  const { language, t } = words;
  const { title, drill } = sheet;
  const mark = drill ? t('drillMark') : '';
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no"><title>${mark}${title}</title>${sheet.feeds ? feedLinks(words) : null}${style}</head><body${drill ? html` class="drill"` : null}><a class="skip" href="#main">${t('skip')}</a>${headerOf(words, sheet)}<main id="main">${main}</main>${footerOf(words, sheet)}</body></html>`
    .markup;
}

const feedLinks = ({ language, t }: PublicWords): Markup =>
  html`<link rel="alternate" type="application/atom+xml" title="${t('feeds.atom')}" href="${atomFile(language)}"><link rel="alternate" type="application/feed+json" title="${t('feeds.json')}" href="${jsonFile(language)}">`;

function headerOf({ other, languageName }: PublicWords, { heading, otherFile }: Sheet): Markup {
  const change = otherFile
    ? html`<a href="${otherFile}" lang="${other}" hreflang="${other}">${languageName(other)}</a>`
    : null;
  return html`<header><h1>${heading}</h1>${change}</header>`;
}

function footerOf({ language, t, minute }: PublicWords, { changedAt, feeds }: Sheet): Markup {
  const updated = changedAt ? t('updated', { at: minute(changedAt) }) : t('nothingYet');
  const links = html`<p>${t('feeds.label')}<br><a href="${atomFile(language)}">${t('feeds.atom')}</a><a href="${jsonFile(language)}">${t('feeds.json')}</a></p>`;
  return html`<footer><p>${updated}</p>${feeds ? links : null}</footer>`;
}
