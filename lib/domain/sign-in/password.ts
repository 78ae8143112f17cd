import { COMMON_WORDS } from './common-words.ts';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;
/** Characters that no rule could have guessed. */
const OWN_NEEDED = 6;

export type PasswordVerdict = 'fine' | 'short' | 'long' | 'common' | 'about_you';

const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
];
const LOOKALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** Long, and more than common words, runs of the keyboard and years put together; `about` is what anybody knows of the person. */
export function judgePassword(password: string, about: readonly string[] = []): PasswordVerdict {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'short';
  if (length > LONGEST_PASSWORD) return 'long';
  const folded = password.normalize('NFKC').toLowerCase();
  const personal = about
    .flatMap((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => [...word].length >= 2);
  const common = ownPart(folded, COMMON_WORDS);
  if (common < OWN_NEEDED) return 'common';
  return ownPart(folded, [...COMMON_WORDS, ...personal]) < OWN_NEEDED ? 'about_you' : 'fine';
}

/** How many different characters are left when everything is taken out that somebody would try first. */
function ownPart(folded: string, words: readonly string[]): number {
  const longFirst = [...words].sort((a, b) => b.length - a.length);
  const spellings = [folded, [...folded].map((char) => LOOKALIKES[char] ?? char).join('')];
  return Math.min(...spellings.map((spelling) => new Set(withoutRuns(without(spelling, longFirst))).size));
}

const without = (text: string, words: readonly string[]): string =>
  words.reduce((rest, word) => rest.replaceAll(word, ' '), text);

const withoutRuns = (text: string): string => {
  let rest = text.replace(/(?:19|20)\d\d/g, ' ').replace(/(.{1,4}?)\1{2,}/g, ' ');
  for (const run of RUNS.flatMap((run) => [run, [...run].reverse().join('')])) {
    for (let size = run.length; size >= 4; size--) {
      for (let at = 0; at + size <= run.length; at++) rest = rest.replaceAll(run.slice(at, at + size), ' ');
    }
  }
  return rest.replace(/[\s\p{P}\p{S}]/gu, '');
};
