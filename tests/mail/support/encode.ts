import iconv from 'iconv-lite';

export type Charset = 'utf-8' | 'iso-2022-jp' | 'shift_jis' | 'euc-jp' | 'us-ascii' | 'gb18030' | 'utf-16be';

/** Bytes as a mail program of that charset would write them. */
export function encode(text: string, charset: Charset): Buffer {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  if (charset === 'iso-2022-jp') return encodeJis(text);
  return iconv.encode(text, charset === 'shift_jis' ? 'cp932' : charset);
}

const ESCAPES = { ascii: '(B', kanji: '$B', kana: '(I' };

function encodeJis(text: string): Buffer {
  const out: number[] = [];
  let mode: keyof typeof ESCAPES = 'ascii';
  const shift = (to: keyof typeof ESCAPES) => {
    if (to !== mode) out.push(0x1b, ...Buffer.from(ESCAPES[to]));
    mode = to;
  };
  for (const char of text) {
    const euc = iconv.encode(char, 'euc-jp');
    const isKana = euc[0] === 0x8e;
    shift(isKana ? 'kana' : euc.length === 2 ? 'kanji' : 'ascii');
    out.push(...euc.subarray(isKana ? 1 : 0).map((byte) => byte & 0x7f));
  }
  shift('ascii');
  return Buffer.from(out);
}

export const encodedWord = (text: string, charset: Charset): string =>
  `=?${charset}?B?${encode(text, charset).toString('base64')}?=`;

/** Quoted-printable, line by line. */
export function quotedPrintable(bytes: Buffer): string {
  let line = '';
  let out = '';
  for (const byte of bytes) {
    const char =
      byte === 0x0a
        ? '\n'
        : (byte > 0x20 && byte < 0x7f && byte !== 0x3d) || byte === 0x20
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (char !== '\n' && line.length + char.length > 72) {
      out += `${line}=\r\n`;
      line = '';
    }
    if (char === '\n') {
      out += `${line}\r\n`;
      line = '';
    } else line += char;
  }
  return out + line;
}
