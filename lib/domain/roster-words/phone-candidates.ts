/** What could be a telephone number in a text: E.164, and how it is written there. */
export interface PhoneCandidate {
  number: string;
  written: string;
}

interface Digit {
  value: string;
  from: number;
  to: number;
}

const LOOK_ALIKE: Record<string, string> = {
  o: '0',
  l: '1',
  i: '1',
  '|': '1',
  '○': '0',
  '◯': '0',
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
/** Characters between two digits of one number: 090（の）1234. */
const WIDEST_GAP = 6;

/**
 * Every run of digits that a number of `country` (E.164 code) or a number with its country code could be, whatever stands between them.
 * Far too many: whoever asks compares them with the roster, by digest.
 */
export function phoneCandidates(text: string, country = '81'): PhoneCandidate[] {
  const digits = digitsIn(text);
  const found: PhoneCandidate[] = [];
  for (let start = 0; start < digits.length; start++) {
    const run = runFrom(digits, start);
    const values = run.map(({ value }) => value).join('');
    const abroad = isAbroad(text, digits, start);
    const fresh = start === 0 || digits[start]!.from - digits[start - 1]!.to > WIDEST_GAP;
    for (let length = 7; length <= run.length; length++) {
      const number = numberOf(values.slice(0, length), { country, abroad, fresh });
      if (number) found.push({ number, written: text.slice(run[0]!.from, run[length - 1]!.to) });
    }
  }
  return found;
}

/** The longest number has 15 digits (ITU-T E.164); a trunk zero may stand behind the country code. */
const LONGEST = 16;

function runFrom(digits: readonly Digit[], start: number): Digit[] {
  let end = start + 1;
  while (end < digits.length && end - start < LONGEST && digits[end]!.from - digits[end - 1]!.to <= WIDEST_GAP) end++;
  return digits.slice(start, end);
}

interface Reading {
  country: string;
  /** A plus or an international prefix stands before it. */
  abroad: boolean;
  /** No digit stands near before it. */
  fresh: boolean;
}

function numberOf(digits: string, { country, abroad, fresh }: Reading): string | null {
  if (digits.startsWith(country)) {
    const own = digits.slice(country.length).replace(/^0/, '');
    if (own.length >= 8 && own.length <= 10) return `+${country}${own}`;
  }
  if (digits.startsWith('0')) return digits.length >= 9 && digits.length <= 11 ? `+${country}${digits.slice(1)}` : null;
  if (abroad) return `+${digits}`;
  return fresh && digits.length >= 8 && digits.length <= 10 ? `+${country}${digits}` : null;
}

function isAbroad(text: string, digits: readonly Digit[], start: number): boolean {
  const sign = text.slice(Math.max(0, digits[start]!.from - 2), digits[start]!.from);
  const before = digits
    .slice(Math.max(0, start - 3), start)
    .map(({ value }) => value)
    .join('');
  return /[+＋]/.test(sign) || before.endsWith('00') || before.endsWith('010') || before.endsWith('011');
}

function digitsIn(text: string): Digit[] {
  const digits: Digit[] = [];
  for (const { 0: char, index } of text.matchAll(/[\s\S]/gu)) {
    const plain = char.normalize('NFKC').toLowerCase();
    const value = /^\d+$/.test(plain) ? plain : digitOf(plain);
    // ⑩ and ㉒ are two digits in one character.
    for (const one of value) digits.push({ value: one, from: index, to: index + char.length });
  }
  return digits;
}

function digitOf(char: string): string {
  if (/^\p{Nd}$/u.test(char)) return String(decimalOf(char));
  return LOOK_ALIKE[char] ?? '';
}

/** Digits of other scripts stand in rows of ten that begin with their zero. */
function decimalOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}
