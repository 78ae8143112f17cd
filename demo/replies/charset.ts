import iconv from 'iconv-lite';

export type Charset = 'utf-8' | 'shift_jis' | 'iso-2022-jp';

const ESC = '\x1b';

/** Text in the bytes of a charset; what it cannot write becomes a question mark, as mail programs do. */
export function encode(text: string, charset: Charset): Buffer {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  if (charset === 'shift_jis') return iconv.encode(text, 'cp932');
  return Buffer.from(toIso2022Jp(text), 'latin1');
}

/** RFC 1468: JIS X 0208 between escapes, ASCII again before each line ends. */
function toIso2022Jp(text: string): string {
  let out = '';
  let wide = false;
  const shift = (to: boolean): void => {
    if (wide !== to) out += to ? `${ESC}$B` : `${ESC}(B`;
    wide = to;
  };
  for (const char of text) {
    const bytes = iconv.encode(char, 'euc-jp');
    const isWide = bytes.length === 2 && bytes[0]! >= 0xa1;
    shift(isWide);
    if (isWide) out += String.fromCharCode(bytes[0]! & 0x7f, bytes[1]! & 0x7f);
    else out += char < '\x80' ? char : '?';
  }
  shift(false);
  return out;
}
