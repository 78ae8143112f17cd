/** A text without what people change when they write a name another way; each character knows where it came from. */
export interface FoldedText {
  written: string;
  /** Letters and digits only. */
  text: string;
  /** Where each character of `text` begins and ends in `written`. */
  from: number[];
  to: number[];
}

/** Forms of one character in family names. */
const VARIANTS = new Map(
  [
    '高髙',
    '崎﨑嵜',
    '辺邊邉',
    '斎斉齋齊',
    '浜濱濵',
    '沢澤',
    '広廣',
    '国國',
    '桜櫻',
    '島嶋嶌',
    '吉𠮷',
    '徳德',
    '柳栁',
    '富冨',
    '滝瀧',
    '真眞',
    '恵惠',
    '竜龍',
    '関關',
  ].flatMap(([first, ...others]) => others.map((other) => [other, first!] as const)),
);

const SMALL = new Map(
  [...'ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわゕかゖけ'].map((kana, i, all) => [kana, all[i + 1]!]),
);
const isSmall = (kana: string): boolean => /[ぁぃぅぇぉっゃゅょゎゕゖ]/.test(kana);

/** Widths, kana, accents, letter case and variants of characters evened out; blanks and signs gone. */
export function foldText(written: string): FoldedText {
  const folded: FoldedText = { written, text: '', from: [], to: [] };
  for (const { 0: piece, index } of written.matchAll(/[\s\S][\p{M}\uff9e\uff9f]*/gu)) {
    for (const char of foldPiece(piece)) {
      for (let unit = 0; unit < char.length; unit++) {
        folded.from.push(index);
        folded.to.push(index + piece.length);
      }
      folded.text += char;
    }
  }
  return folded;
}

/** The same for a word whose place does not matter. */
export function foldWord(word: string): string {
  let folded = '';
  for (const [piece] of word.matchAll(/[\s\S][\p{M}\uff9e\uff9f]*/gu)) folded += foldPiece(piece);
  return folded;
}

const known = new Map<string, string>();

function foldPiece(piece: string): string {
  const seen = known.get(piece);
  if (seen !== undefined) return seen;
  const folded = [...piece.normalize('NFKC').toLowerCase()].map(foldChar).join('');
  if (known.size > 20_000) known.clear();
  known.set(piece, folded);
  return folded;
}

function foldChar(char: string): string {
  const plain = char
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
  const kana = hiraganaOf(plain);
  if (isSmall(kana)) return SMALL.get(kana) ?? kana;
  return /^[\p{L}\p{Nd}]+$/u.test(kana) ? (VARIANTS.get(kana) ?? kana) : '';
}

/** ァ to ヶ as ぁ to ゖ; everything else stays. */
export const hiraganaOf = (text: string): string =>
  text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
