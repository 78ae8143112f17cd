import { isAscii } from 'node:buffer';

const ESC = 0x1b;

type Mode = 'ascii' | 'kana' | 'kanji';

/** What stands behind an escape, two characters or three, and what it switches to. */
const MODES: readonly [Buffer, Mode][] = Object.entries({
  '(B': 'ascii',
  '(J': 'ascii',
  '(H': 'ascii',
  '(I': 'kana',
  $B: 'kanji',
  '$@': 'kanji',
  '$(B': 'kanji',
  '$(@': 'kanji',
} as const).map(([code, mode]) => [Buffer.from(code), mode]);

/** Whether the bytes hold a JIS escape and nothing above 7 bits, whatever the label says. */
export const looksLikeJis = (bytes: Buffer): boolean =>
  (bytes.includes('\x1b$') || bytes.includes('\x1b(')) && isAscii(bytes);

/** ISO-2022-JP with what phones and old mailers add: NEC and IBM rows, half-width kana, missing final escapes. */
export function decodeJis(bytes: Buffer): string {
  const sjis = Buffer.alloc(bytes.length);
  let length = 0;
  let mode: Mode = 'ascii';
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === ESC) {
      const found = MODES.find(([code]) => code.every((expected, place) => bytes[at + 1 + place] === expected));
      if (found) {
        mode = found[1];
        at += found[0].length;
      }
    } else if (byte === 0x0e) mode = 'kana';
    else if (byte === 0x0f) mode = 'ascii';
    else if (byte < 0x21 || mode === 'ascii') {
      // A line is never wider than its escape: mailers that forget the closing one meant the line.
      if (byte === 0x0a) mode = 'ascii';
      sjis[length++] = byte;
    } else if (mode === 'kana') sjis[length++] = byte | 0x80;
    else {
      const [lead, trail] = toShiftJis(byte, bytes[++at] ?? 0);
      sjis[length++] = lead;
      sjis[length++] = trail;
    }
  }
  return new TextDecoder('shift_jis').decode(sjis.subarray(0, length));
}

function toShiftJis(row: number, cell: number): [number, number] {
  if (cell < 0x21 || cell > 0x7e) return [0x81, 0xac];
  const half = (row - 0x21) >> 1;
  const lead = half + (half < 0x1f ? 0x81 : 0xc1);
  if (row % 2 === 0) return [lead, cell + 0x7e];
  return [lead, cell + (cell < 0x60 ? 0x1f : 0x20)];
}
