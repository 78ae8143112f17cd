import { hiraganaOf } from './fold-text.ts';

const VOWELS = ['a', 'i', 'u', 'e', 'o'];
const ROWS: Record<string, string> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  g: 'がぎぐげご',
  s: 'さしすせそ',
  z: 'ざじずぜぞ',
  t: 'たちつてと',
  d: 'だぢづでど',
  n: 'なにぬねの',
  h: 'はひふへほ',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  m: 'まみむめも',
  r: 'らりるれろ',
};
const SYLLABLES = new Map<string, string>([
  ...Object.entries(ROWS).flatMap(([consonant, row]) =>
    [...row].map((kana, i) => [kana, consonant + VOWELS[i]!] as const),
  ),
  ...([
    ['や', 'ya'],
    ['ゆ', 'yu'],
    ['よ', 'yo'],
    ['わ', 'wa'],
    ['を', 'o'],
    ['ん', 'n'],
    ['ゔ', 'vu'],
    ['ぢ', 'ji'],
    ['づ', 'zu'],
  ] as const),
]);
const SMALL: Record<string, string> = { ゃ: 'ya', ゅ: 'yu', ょ: 'yo', ぁ: 'a', ぃ: 'i', ぅ: 'u', ぇ: 'e', ぉ: 'o' };

/** A name in kana as any of the usual romanisations, evened out by `evenRoman`. */
export function romanOf(kana: string): string {
  let roman = '';
  let doubled = false;
  for (const char of hiraganaOf(kana.normalize('NFKC'))) {
    const small = SMALL[char];
    if (char === 'っ') doubled = true;
    else if (small) roman = roman.replace(/[aiueo]$/, '') + small;
    else {
      const syllable = SYLLABLES.get(char) ?? '';
      roman += doubled ? syllable.slice(0, 1) + syllable : syllable;
      doubled = false;
    }
  }
  return evenRoman(roman);
}

/** Latin letters with long vowels made short and the systems of romanisation made one: Satoh, Satō and SATOU are the same. */
export function evenRoman(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/tch|cch/g, 'tti')
    .replace(/ttii/g, 'tti')
    .replace(/shi?/g, 'si')
    .replace(/chi?/g, 'ti')
    .replace(/tsu/g, 'tu')
    .replace(/fu/g, 'hu')
    .replace(/ji?/g, 'zi')
    .replace(/(?<=[szt])i(?:y?)(?=[auo])/g, 'iy')
    .replace(/(?<=[szt])y(?=[auo])/g, 'iy')
    .replace(/m(?=[bpm])/g, 'n')
    .replace(/nn+/g, 'n')
    .replace(/oh(?![aiueoy])/g, 'o')
    .replace(/o[uo]+/g, 'o')
    .replace(/u{2,}/g, 'u');
}
