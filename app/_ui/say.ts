import type { Language } from '#lib/domain/person.ts';
import boardEn from '#lib/text/en/board.ts';
import commonEn from '#lib/text/en/common.ts';
import statusEn from '#lib/text/en/status.ts';
import boardJa from '#lib/text/ja/board.ts';
import commonJa from '#lib/text/ja/common.ts';
import statusJa from '#lib/text/ja/status.ts';
import { speak } from './speak.ts';

// Only these three areas reach the browser; the whole catalogue would outweigh the board.
const texts = {
  ja: { board: boardJa, common: commonJa, status: statusJa },
  en: { board: boardEn, common: commonEn, status: statusEn },
} satisfies Record<Language, unknown>;

export type Say = ReturnType<typeof build>;
const built = new Map<string, Say>();

/** The words, numbers and times of the shared components in one language; times are shown in `timeZone`. */
export function say(language: Language, timeZone = 'Asia/Tokyo'): Say {
  const key = `${language} ${timeZone}`;
  const known = built.get(key) ?? build(language, timeZone);
  built.set(key, known);
  return known;
}

function build(language: Language, timeZone: string) {
  const messages = texts[language];
  const locale = language === 'ja' ? 'ja-JP' : 'en-GB';
  const numbers = new Intl.NumberFormat(locale);
  const time = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, hourCycle: 'h23', ...parts });
  const minutes = time({ hour: '2-digit', minute: '2-digit' });
  const seconds = time({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const days = time({ month: language === 'ja' ? 'numeric' : 'short', day: 'numeric' });
  return {
    language,
    board: speak(messages.board),
    common: speak(messages.common),
    status: speak(messages.status),
    number: (n: number): string => numbers.format(n),
    /** 14:26 */
    clock: (at: Date): string => minutes.format(at),
    /** 14:26:05 */
    clockSeconds: (at: Date): string => seconds.format(at),
    /** 14:26, with the day in front when that is not the day of `now`. */
    moment: (at: Date, now: Date): string =>
      days.format(at) === days.format(now) ? minutes.format(at) : `${days.format(at)} ${minutes.format(at)}`,
  };
}
