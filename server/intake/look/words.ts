import type { CoreSettings } from '#lib/base/core-settings.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import { digitOf, STATUSES } from '#lib/domain/status.ts';
import { translate } from '#lib/text/translate.ts';
import { html, type Markup } from './markup.ts';
import { phrasesOf, type Say } from './phrases.ts';

/** All that the employees' pages need to speak one language. */
export interface Words {
  language: Language;
  /** The one to change to. */
  other: Language;
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

export function wordsOf(language: Language, core: Pick<CoreSettings, 'companyName' | 'publicUrl' | 'timeZone'>): Words {
  const status = phrasesOf(language, 'status');
  const rich = translate(language, 'reply');
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
    language,
    other: LANGUAGES.find((value) => value !== language) ?? language,
    company: core.companyName,
    t: phrasesOf(language, 'reply'),
    status,
    common: phrasesOf(language, 'common'),
    minute: (at) => minute.format(at),
    second: (at) => second.format(at),
    digits: STATUSES.map((value) => `${digitOf(value)}\u00a0${status(value)}`).join(language === 'ja' ? '、' : ', '),
    dial: {
      danger: { markup: rich.markup('danger', { call: telephone }) },
      unknown: { markup: rich.markup('unknown.danger', { call: telephone }) },
      family: { markup: rich.markup('received.family', { call: telephone }) },
    },
    pathOf: (token) => `${root}/r/${token}?lang=${language}`,
  };
}

/** For ICU tags around a number; whatever is no digit is not dialled. */
function telephone(chunks: string): string {
  // Typed as text, but a list of texts arrives.
  const number = String(chunks);
  return html`<a href="tel:${number.replace(/\D/g, '')}">${number}</a>`.markup;
}
