const HIRAGANA = /[\u3041-\u3096]/g;
const KATAKANA = /[\u30a1-\u30f6]/g;
const BETWEEN = 0x60;

const shift = (text: string, letters: RegExp, by: number): string =>
  text.replace(letters, (letter) => String.fromCharCode(letter.charCodeAt(0) + by));

/** The ways in which a roster may hold what somebody typed: widths and blanks evened out, in hiragana and in katakana. */
export function spellingsOf(typed: string): string[] {
  const plain = typed.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  if (plain === '') return [];
  return [...new Set([plain, shift(plain, HIRAGANA, BETWEEN), shift(plain, KATAKANA, -BETWEEN)])];
}
