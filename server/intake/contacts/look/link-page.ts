import { html } from '../../look/markup.ts';
import type { Piece } from '../../press.ts';
import { type ContactWords, contactPage, formTo } from './contact-words.ts';

/** Behind a mailed link there is only a button: mail scanners open every link. */
export function linkPage(words: ContactWords, what: 'open' | 'confirm', token: string): Piece[] {
  const { c } = words;
  const form = formTo(words, `/${token}`, html``, c(`${what}.press`));
  return contactPage(words, c(`${what}.title`), html`<p>${c(`${what}.lead`)}</p>${form}`, true);
}

export function confirmedPage(words: ContactWords): Piece[] {
  const { c } = words;
  return contactPage(words, c('confirm.done'), html`<p>${c('confirm.doneWhy')}</p>`);
}

/** For a link that is used up, over, or none of ours: the same words. */
export function gonePage(words: ContactWords): Piece[] {
  const { c } = words;
  const again = html`<p><a class="next" href="${words.to('')}">${c('gone.again')}</a></p>`;
  return contactPage(words, c('gone.title'), html`<p>${c('gone.why')}</p>${again}`, true);
}
