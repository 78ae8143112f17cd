import { wordsFor } from '#lib/domain/notice/notice.ts';
import type { PublicDesk } from '#lib/domain/notice/public-facts.ts';
import { translate } from '#lib/text/translate.ts';
import { html, type Markup } from '../../intake/look/markup.ts';
import type { PublicWords } from '../look/words.ts';

/** Whom to ask, with what a phone can dial and a mail program can open; null while there is nobody. */
export function desksPart({ language }: PublicWords, desks: readonly PublicDesk[]): Markup | null {
  if (desks.length === 0) return null;
  const t = translate(language, 'portal');
  const items = desks.map(({ wording, phone, mail }) => {
    const spoken = wordsFor(wording, language);
    if (!spoken) return html``;
    const { name, hours, note } = spoken.words;
    const lang = spoken.language === language ? null : html` lang="${spoken.language}"`;
    const dial = phone.replace(/[^\d+]/g, '');
    const call = phone ? html`<br>${t('desks.phone')}<a href="tel:${dial}">${phone}</a>` : null;
    const write = mail ? html`<br>${t('desks.mail')}<a href="mailto:${mail}">${mail}</a>` : null;
    const open = hours ? html`<br>${t('desks.hours')}${hours}` : null;
    return html`<li${lang}><b>${name}</b>${call}${write}${open}${note ? html`<br>${note}` : null}</li>`;
  });
  return html`<section><h2>${t('desks.heading')}</h2><ul>${items}</ul></section>`;
}
