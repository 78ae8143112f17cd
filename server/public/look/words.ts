import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import { digitOf, STATUSES } from '#lib/domain/status.ts';
import { translate } from '#lib/text/translate.ts';
import { html, type Markup } from '../../intake/look/markup.ts';

export type PublicCore = Pick<CoreSettings, 'companyName' | 'publicUrl' | 'publicDoor' | 'timeZone'>;

/** All that the pages for everybody need to speak one language. */
export interface PublicWords {
  language: Language;
  other: Language;
  core: PublicCore;
  t: ReturnType<typeof translate<'public'>>;
  languageName(language: Language): string;
  /** Day and minute. */
  minute(at: Date): string;
  /** `1 無事, 2 軽傷 ...` as in the mail. */
  digits: string;
  /** A text with a number that a phone can dial. */
  dial(key: 'steps.safety' | 'steps.family'): Markup;
}

const LOCALES: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' };

export function publicWords(language: Language, core: PublicCore): PublicWords {
  const t = translate(language, 'public', core.timeZone);
  const status = translate(language, 'status');
  const minute = new Intl.DateTimeFormat(LOCALES[language], {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: core.timeZone,
  });
  return {
    language,
    other: LANGUAGES.find((value) => value !== language) ?? language,
    core,
    t,
    languageName: (value) => translate(language, 'common')(`language.${value}`),
    minute: (at) => minute.format(at),
    digits: STATUSES.map((value) => `${digitOf(value)}\u00a0${status(value)}`).join(language === 'ja' ? '、' : ', '),
    dial: (key) => ({ markup: t.markup(key, { call: telephone }) }),
  };
}

function telephone(chunks: string): string {
  // Typed as text, but a list of texts arrives.
  const number = String(chunks);
  return html`<a href="tel:${number.replace(/\D/g, '')}">${number}</a>`.markup;
}
