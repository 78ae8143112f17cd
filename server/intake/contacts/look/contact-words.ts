import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import { documentOf } from '../../look/document.ts';
import { html, type Markup } from '../../look/markup.ts';
import { phrasesOf, type Say } from '../../look/phrases.ts';
import type { Voice } from '../../look/voices.ts';
import { type Words, wordsOf } from '../../look/words.ts';
import type { Piece } from '../../press.ts';

/** All that the pages about the own contact points need to speak in one voice. */
export interface ContactWords extends Words {
  c: Say<'contacts'>;
  /** Address of a page below /c in this voice. */
  to(rest: string): string;
}

export function contactWordsOf(
  voice: Voice,
  core: Pick<CoreSettings, 'companyName' | 'publicUrl' | 'timeZone'>,
): ContactWords {
  const root = new URL(core.publicUrl).pathname.replace(/\/$/, '');
  const c = phrasesOf(voice, 'contacts');
  return { ...wordsOf(voice, core), c, to: (rest) => `${root}/c${rest}?lang=${voice}` };
}

/** A page of these: never of a round, neither real nor drill. */
export function contactPage(words: ContactWords, title: string, main: Markup, languageLinks = false): Piece[] {
  const sheet = { mode: 'unknown', lead: title, languageLinks } as const;
  return documentOf(words, sheet, html`<h2 class="big">${title}</h2>${main}`);
}

/** One form, sent to a page of these. */
export function formTo(words: ContactWords, rest: string, fields: Markup, button: string): Markup {
  return html`<form method="post" action="${words.to(rest)}" accept-charset="utf-8">${fields}<button>${button}</button></form>`;
}

export const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}" autocomplete="off">`;
