import type { RoundKind } from '#lib/domain/round.ts';
import { type Piece, press } from '../press.ts';
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
  languageLinks: boolean;
}

const style = { markup: `<style>${STYLE}</style>` };

/** How every page of one language begins. */
export const beginningOf = (language: string): Piece =>
  press(
    html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no">${style}`
      .markup,
  );

export const END = '</main></body></html>';

/** All from the beginning of a page to what stands in `main`, which the caller closes with END. */
export function openDocument(words: Words, sheet: Sheet): [Piece, string] {
  const { t } = words;
  const heading = t(sheet.mode === 'drill' ? 'drillHeading' : 'heading');
  const title = sheet.lead === null ? heading : `${sheet.lead} - ${heading}`;
  const { markup } = html`<title>${title}</title></head><body class="${sheet.mode}">${headerOf(words, sheet)}<main>`;
  return [words.beginning, markup];
}

/** A whole page around what stands in `main`. */
export function documentOf(words: Words, sheet: Sheet, main: Markup): Piece[] {
  const [beginning, opening] = openDocument(words, sheet);
  return [beginning, opening + main.markup + END];
}

function headerOf({ t, common, company, others }: Words, sheet: Sheet): Markup {
  const mark = sheet.mode === 'unknown' ? null : html`<b class="mark">${common(`mode.${sheet.mode}`)}</b>`;
  const links = sheet.languageLinks ? html`<nav>${others}</nav>` : null;
  return html`<header>${mark}<div><h1>${t('heading')}</h1>${t('from', { company })}</div>${links}</header>`;
}
