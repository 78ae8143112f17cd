import type { Environment } from '#lib/base/settings.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';

export interface Spoken {
  language: Language;
  /** The arguments without `--lang`, which may stand anywhere. */
  args: string[];
  /** What `--lang` was given where that is no language of ours. */
  unknown: string | null;
}

/** The language to answer in: `--lang`, else the locale as POSIX orders its variables. */
export function takeLanguage(typed: readonly string[], env: Environment): Spoken {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const spoken: Spoken = { language: locale.startsWith('ja') ? 'ja' : 'en', args: [], unknown: null };
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at]!;
    if (word === '--') {
      spoken.args.push(...typed.slice(at));
      break;
    }
    const value = word === '--lang' ? (typed[++at] ?? '') : /^--lang=(.*)$/.exec(word)?.[1];
    if (value === undefined) spoken.args.push(word);
    else {
      const known = LANGUAGES.find((language) => language === value);
      if (known) spoken.language = known;
      else spoken.unknown = value;
    }
  }
  return spoken;
}
