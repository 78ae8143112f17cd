import type { Charset } from './charset.ts';
import { type Draft, wireAddress } from './draft.ts';
import { type Headers, headerText } from './mime.ts';

const ZONE = 'Asia/Tokyo';

/** The headers that every mail program writes. Old phones leave the references out. */
export function addressing(draft: Draft, charset: Charset = 'utf-8', references = true): Headers {
  const { from, to, original } = draft;
  const subject = original ? `Re: ${original.subject}` : draft.language === 'ja' ? '安否' : 'Safety';
  return [
    ['From', `${headerText(from.name, charset)} <${wireAddress(from.address)}>`],
    ['To', to],
    ['Subject', headerText(subject, charset)],
    ['Date', rfc5322Date(draft.date)],
    ['Message-ID', draft.messageId],
    ...(original && references
      ? ([
          ['In-Reply-To', original.messageId],
          ['References', original.messageId],
        ] as const)
      : []),
  ];
}

export function rfc5322Date(date: Date): string {
  const japan = new Date(date.getTime() + 9 * 3_600_000);
  return japan.toUTCString().replace('GMT', '+0900');
}

const format = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { timeZone: ZONE, ...options });
const JA_DATE = format('ja-JP', { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' });
const EN_DATE = format('en-US', { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' });
const SLASHED = format('ja-JP', { year: 'numeric', month: '2-digit', day: '2-digit' });
const CLOCK = format('en-GB', { hour: '2-digit', minute: '2-digit' });
const CLOCK_12 = format('en-US', { hour: 'numeric', minute: '2-digit' });

/** Dates as programs write them above a quote. */
export const dateLine = {
  japanese: (date: Date) => `${JA_DATE.format(date)} ${CLOCK.format(date)}`,
  slashed: (date: Date) => `${SLASHED.format(date)} ${CLOCK.format(date)}`,
  english: (date: Date) => EN_DATE.format(date),
  clock12: (date: Date) => CLOCK_12.format(date).replace('\u202f', ' '),
  clock: (date: Date) => CLOCK.format(date),
};

export const quoted = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

export const htmlOf = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
