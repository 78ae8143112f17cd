const CONTRACTIONS: [string, string][] = [
  ["won't", 'will not'],
  ["can't", 'can not'],
  ["n't", ' not'],
  ["'m", ' am'],
  ["'re", ' are'],
  ["'ve", ' have'],
  ["'ll", ' will'],
  ["'d", ' would'],
  ["'s", ' is'],
];

const BARE: Record<string, string> = {
  im: 'i am',
  cannot: 'can not',
  dont: 'do not',
  isnt: 'is not',
  cant: 'can not',
  ive: 'i have',
  arent: 'are not',
  aint: 'is not',
  wasnt: 'was not',
};

/** One spelling for one meaning: widths, case, circled digits, keycaps, typographic quotes; emoji become blanks. */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/m\(_ ?_\)m|\(\^[_o.]?\^\)|\^_?\^/g, ' ')
      .replace(/\.{2,}|・{2,}|。{2,}/g, ',')
      .replace(/[\u2776-\u277e\u2780-\u2788\u278a-\u2792]/g, dingbatDigit)
      .replace(/[\ufe00-\ufe0f]|\u20e3|\p{Cf}/gu, '')
      .replaceAll('&', ' and ')
      .replace(/(本人|私|自分)・/g, '$1と')
      .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
      .replace(/[\u201c-\u201f«»]/g, '"')
      .replaceAll('🆘', ' sos ')
      .replace(/[🤕🩹🩸🚑]/gu, ' 怪我 ')
      // What is crossed out is not said: a letter that is in no word stays, and nothing with it in is understood.
      .replace(/[❌✖🙅🚫❎👎]/gu, ' ⅹ ')
      .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|[★☆♪♡♥〓]/gu, ' ')
  );
}

const dingbatDigit = (char: string): string => {
  const code = char.charCodeAt(0);
  const first = code >= 0x278a ? 0x278a : code >= 0x2780 ? 0x2780 : 0x2776;
  return String(code - first + 1);
};

/** For scripts without blanks: no blanks, katakana as hiragana, 怪我 as けが. */
export const foldJoined = (folded: string): string =>
  folded
    .replace(/[\s'"]+/g, '')
    .replace(/[ァ-ヶ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60))
    .replaceAll('怪我', 'けが')
    .replaceAll('子ども', '子供');

/** For scripts with blanks: words without accents, contractions written out, one blank around each. */
export function foldSpaced(folded: string): string {
  let text = folded
    .replace(/[ñ]/g, 'n')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
  for (const [short, long] of CONTRACTIONS) text = text.replaceAll(short, long);
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return ` ${words.map((word) => BARE[word] ?? word).join(' ')} `.replaceAll(' i m ', ' i am ');
}
