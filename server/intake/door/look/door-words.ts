import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import { html, type Markup } from '../../look/markup.ts';
import { phrasesOf, type Say } from '../../look/phrases.ts';
import { languageOf, VOICES, type Voice } from '../../look/voices.ts';
import { type Words, wordsOf } from '../../look/words.ts';

/** All that the public door needs to speak in one voice. */
export interface DoorWords extends Words {
  d: Say<'door'>;
  /** Where the form goes to, and the way back to it. */
  path: string;
  /** What else one can do, with the telephone of headquarters where it is set. */
  roads: Markup;
}

type Core = Pick<CoreSettings, 'companyName' | 'publicUrl' | 'timeZone' | 'hqPhone'>;

export function doorWordsOf(voice: Voice, core: Core): DoorWords {
  const words = wordsOf(voice, core);
  const d = phrasesOf(voice, 'door');
  return {
    ...words,
    d,
    path: `${new URL(core.publicUrl).pathname.replace(/\/$/, '')}/a/${voice}`,
    others: linksTo(voice, core.publicUrl, ''),
    roads: roadsOf(d, words.digits, core.hqPhone),
  };
}

/** Links to the same page in the other voices, each in its own words; the number of a card goes along. */
export function linksTo(voice: Voice, publicUrl: string, number: string): Markup {
  const root = new URL(publicUrl).pathname.replace(/\/$/, '');
  const query = number === '' ? '' : `?n=${encodeURIComponent(number)}`;
  const others = VOICES.filter((other) => other !== voice);
  return html`${others.map(
    (other) =>
      html`<a href="${`${root}/a/${other}${query}`}" lang="${languageOf(other)}" hreflang="${languageOf(other)}">${phrasesOf(other, 'reply')('ownName')}</a>`,
  )}`;
}

function roadsOf(d: Say<'door'>, choices: string, phone: string | undefined): Markup {
  const call = phone
    ? html`<li>${d('roads.hq')} <a href="${`tel:${phone.replace(/[^\d+]/g, '')}`}">${phone}</a></li>`
    : null;
  return html`<b>${d('roads.label')}</b><ul>${call}<li>${d('roads.link')}</li><li>${d('roads.mail', { choices })}</li><li>${d('roads.colleague')}</li></ul>`;
}
