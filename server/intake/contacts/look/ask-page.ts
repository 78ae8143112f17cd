import { html } from '../../look/markup.ts';
import type { Piece } from '../../press.ts';
import { type ContactWords, contactPage, formTo, hidden } from './contact-words.ts';

export type AskTrouble = 'missing' | 'later';

export interface AskSheet {
  /** The personal link of a round that led here; then nothing has to be typed. */
  token: string;
  number: string;
  trouble: AskTrouble | null;
}

/** Asks for a link to the own contact points; the same for everybody. */
export function askPage(words: ContactWords, { token, number, trouble }: AskSheet): Piece[] {
  const { c } = words;
  const typed = html`<label class="field"><b>${c('ask.number')}</b><input type="text" name="number" value="${number}" maxlength="64" autocomplete="username" autocapitalize="none" spellcheck="false"></label><label class="field"><b>${c('ask.address')}</b>${c('ask.addressHint')}<input type="text" name="address" maxlength="254" autocomplete="email" autocapitalize="none" spellcheck="false"></label>`;
  const note = trouble ? html`<p class="note urgent" role="alert">${c(`ask.${trouble}`)}</p>` : null;
  const fields = token === '' ? typed : hidden('token', token);
  const lead = token === '' ? c('ask.lead') : c('ask.byToken');
  return contactPage(
    words,
    c('ask.title'),
    html`${note}<p>${lead}</p>${formTo(words, '', fields, c('ask.send'))}<p class="rest">${c('ask.noneWorks')}</p>`,
    trouble === null,
  );
}

/** The same words whether or not anything was sent. */
export function askedPage(words: ContactWords): Piece[] {
  const { c } = words;
  return contactPage(words, c('ask.sent'), html`<p>${c('ask.sentWhy')}</p><p>${c('ask.noneWorks')}</p>`);
}
