import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import type { Language } from '#lib/domain/person.ts';
import { digitOf, STATUSES } from '#lib/domain/status.ts';
import type { Piece } from '../press.ts';
import { beginningOf } from './document.ts';
import { html, type Markup } from './markup.ts';
import { phrasesOf, type Say, translatorOf } from './phrases.ts';
import { languageOf, VOICES, type Voice } from './voices.ts';

/** All that the employees' pages need to speak in one voice. */
export interface Words {
  voice: Voice;
  language: Language;
  /** How every page begins. */
  beginning: Piece;
  /** Links to the same page in the other voices. */
  others: Markup;
  company: string;
  t: Say<'reply'>;
  status: Say<'status'>;
  common: Say<'common'>;
  /** Day and minute, or day and second. */
  minute(at: Date): string;
  second(at: Date): string;
  /** `1 無事, 2 軽傷 ...` as in the mail. */
  digits: string;
  /** Texts with a number that a phone can dial. */
  dial: Record<'danger' | 'unknown' | 'family', Markup>;
  /** Of the page behind a token, in this language. */
  pathOf(token: string): string;
}

const LOCALES: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' };

export function wordsOf(voice: Voice, core: Pick<CoreSettings, 'companyName' | 'publicUrl' | 'timeZone'>): Words {
  const language = languageOf(voice);
  const status = phrasesOf(voice, 'status');
  const rich = translatorOf(voice, 'reply');
  const format = (second: '2-digit' | undefined) =>
    new Intl.DateTimeFormat(LOCALES[language], {
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second,
      hourCycle: 'h23',
      timeZone: core.timeZone,
    });
  const minute = format(undefined);
  const second = format('2-digit');
  const root = new URL(core.publicUrl).pathname.replace(/\/$/, '');
  return {
    voice,
    language,
    beginning: beginningOf(language),
    others: html`${VOICES.filter((other) => other !== voice).map(linkTo)}`,
    company: core.companyName,
    t: phrasesOf(voice, 'reply'),
    status,
    common: phrasesOf(voice, 'common'),
    minute: (at) => minute.format(at),
    second: (at) => second.format(at),
    digits: STATUSES.map((value) => `${digitOf(value)}\u00a0${status(value)}`).join(language === 'ja' ? '、' : ', '),
    dial: {
      danger: { markup: rich.markup('danger', { call: telephone }) },
      unknown: { markup: rich.markup('unknown.danger', { call: telephone }) },
      family: { markup: rich.markup('received.family', { call: telephone }) },
    },
    pathOf: (token) => `${root}/r/${token}?lang=${voice}`,
  };
}

/** Each in its own words, so that whoever needs it can read it. */
function linkTo(voice: Voice): Markup {
  const language = languageOf(voice);
  return html`<a href="?lang=${voice}" lang="${language}" hreflang="${language}">${phrasesOf(voice, 'reply')('ownName')}</a>`;
}

/** For ICU tags around a number; whatever is no digit is not dialled. */
function telephone(chunks: string): string {
  // Typed as text, but a list of texts arrives.
  const number = String(chunks);
  return html`<a href="tel:${number.replace(/\D/g, '')}">${number}</a>`.markup;
}
