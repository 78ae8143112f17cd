const ESC = 0x1b;

type Mode = 'ascii' | 'kana' | 'kanji';

const MODES: Record<string, Mode> = {
  '(B': 'ascii',
  '(J': 'ascii',
  '(H': 'ascii',
  '(I': 'kana',
  $B: 'kanji',
  '$@': 'kanji',
  '$(B': 'kanji',
  '$(@': 'kanji',
};

/** Whether the bytes hold a JIS escape and nothing above 7 bits, whatever the label says. */
export const looksLikeJis = (bytes: Buffer): boolean =>
  (bytes.includes('\x1b$') || bytes.includes('\x1b(')) && !bytes.some((byte) => byte > 0x7f);

/** ISO-2022-JP with what phones and old mailers add: NEC and IBM rows, half-width kana, missing final escapes. */
export function decodeJis(bytes: Buffer): string {
  const sjis = Buffer.alloc(bytes.length);
  let length = 0;
  let mode: Mode = 'ascii';
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === ESC) {
      const code = [2, 3]
        .map((n) => bytes.toString('latin1', at + 1, at + 1 + n))
        .find((sequence) => sequence in MODES);
      if (code) {
        mode = MODES[code]!;
        at += code.length;
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
