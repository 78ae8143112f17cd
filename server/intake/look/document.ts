import type { RoundKind } from '#lib/domain/round.ts';
import { html, type Markup } from './markup.ts';
import { STYLE } from './style.ts';
import type { Words } from './words.ts';

/** Announced as nobody's when the database could not say which round it is. */
export type Mode = RoundKind | 'unknown';

export interface Sheet {
  mode: Mode;
  /** Stands before the name of the page in the title of the window. */
  lead: string | null;
  /** Offered only where nothing typed can be lost by it. */
  languageLink: boolean;
}

const style = { markup: `<style>${STYLE}</style>` };

/** A whole page around what stands in `main`. */
export function documentOf(words: Words, sheet: Sheet, main: Markup): string {
  const { language, t } = words;
  const heading = t(sheet.mode === 'drill' ? 'drillHeading' : 'heading');
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no"><title>${sheet.lead === null ? heading : `${sheet.lead} - ${heading}`}</title>${style}</head><body class="${sheet.mode}">${headerOf(words, sheet)}<main>${main}</main></body></html>`
    .markup;
}

function headerOf({ t, common, company, other }: Words, sheet: Sheet): Markup {
  const mark = sheet.mode === 'unknown' ? null : html`<b class="mark">${common(`mode.${sheet.mode}`)}</b>`;
  const change = html`<a href="?lang=${other}" lang="${other}" hreflang="${other}">${common(`language.${other}`)}</a>`;
  return html`<header>${mark}<div><h1>${t('heading')}</h1>${t('from', { company })}</div>${sheet.languageLink ? change : null}</header>`;
}
