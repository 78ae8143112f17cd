import { decodeBytes } from '../charset/decode-bytes.ts';
import { decodeQuotedPrintable } from './transfer.ts';

interface Word {
  charset: string;
  bytes: Buffer;
  end: number;
}

/** A header value with its encoded words (RFC 2047) and raw 8-bit or JIS bytes made readable. */
export function decodeHeader(value: string): string {
  let out = '';
  let at = 0;
  let pending: { charset: string; bytes: Buffer[] } | null = null;
  const flush = () => {
    if (pending) out += decodeBytes(Buffer.concat(pending.bytes), pending.charset);
    pending = null;
  };
  while (at < value.length) {
    const start = value.indexOf('=?', at);
    const word = start < 0 ? null : readWord(value, start);
    const plain = value.slice(at, start < 0 ? value.length : word ? start : start + 2);
    // White space between two encoded words is not shown.
    if (!(pending && word && plain.trim() === '')) {
      flush();
      out += decodePlain(plain);
    }
    if (word) {
      // Mailers split a character over two words: join bytes of one charset before decoding.
      if (pending && (pending as { charset: string }).charset !== word.charset) flush();
      pending ??= { charset: word.charset, bytes: [] };
      pending.bytes.push(word.bytes);
      at = word.end;
    } else at += plain.length;
  }
  flush();
  return out.replace(/\s+/g, ' ').trim();
}

const decodePlain = (text: string): string =>
  /^[\x20-\x7e\t]*$/.test(text) ? text : decodeBytes(Buffer.from(text, 'latin1'));

function readWord(value: string, start: number): Word | null {
  const charsetEnd = value.indexOf('?', start + 2);
  if (charsetEnd < 0 || charsetEnd - start > 60 || value[charsetEnd + 2] !== '?') return null;
  const how = value[charsetEnd + 1]!.toLowerCase();
  const end = value.indexOf('?=', charsetEnd + 3);
  if (end < 0 || (how !== 'b' && how !== 'q')) return null;
  const data = value.slice(charsetEnd + 3, end);
  return {
    charset: value
      .slice(start + 2, charsetEnd)
      .split('*')[0]!
      .toLowerCase(),
    bytes: how === 'b' ? Buffer.from(data, 'base64') : decodeQuotedPrintable(data, true),
    end: end + 2,
  };
}
