import { type Charset, encode } from './charset.ts';

const LINE = 76;

export interface Part {
  type: string;
  charset: Charset;
  encoding: 'base64' | 'quoted-printable' | '7bit' | '8bit';
  text: string;
}

export type Headers = readonly (readonly [name: string, value: string])[];

/** One mail with a single part (RFC 5322, RFC 2045). */
export const mailOf = (headers: Headers, part: Part): Buffer =>
  Buffer.concat([head([...headers, ['MIME-Version', '1.0'], ...partHeaders(part)]), bodyOf(part)]);

/** The same words in several shapes, the plainest first (RFC 2046 5.1.4). */
export function alternativeOf(headers: Headers, boundary: string, parts: readonly Part[]): Buffer {
  const type = `multipart/alternative; boundary="${boundary}"`;
  return Buffer.concat([
    head([...headers, ['MIME-Version', '1.0'], ['Content-Type', type]]),
    ...parts.flatMap((part) => [
      Buffer.from(`--${boundary}\r\n`),
      head(partHeaders(part)),
      bodyOf(part),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}

export const head = (headers: Headers): Buffer =>
  Buffer.from(`${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`, 'utf8');

const partHeaders = (part: Part): Headers => [
  ['Content-Type', `${part.type}; charset=${part.charset}`],
  ['Content-Transfer-Encoding', part.encoding],
];

function bodyOf({ text, charset, encoding }: Part): Buffer {
  const bytes = encode(text.replace(/\r?\n/g, '\r\n'), charset);
  if (encoding === 'base64') return Buffer.from(`${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`);
  if (encoding === 'quoted-printable') return Buffer.from(quotedPrintable(bytes));
  return bytes;
}

/** RFC 2045 6.7. */
function quotedPrintable(bytes: Buffer): string {
  const lines = bytes
    .toString('latin1')
    .split('\r\n')
    .map((line) => {
      let out = '';
      let width = 0;
      for (const [i, char] of [...line].entries()) {
        const blank = (char === ' ' || char === '\t') && i < line.length - 1;
        const plain = blank || (char > ' ' && char <= '~' && char !== '=');
        const unit = plain ? char : `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
        if (width + unit.length > LINE - 1) {
          out += '=\r\n';
          width = 0;
        }
        out += unit;
        width += unit.length;
      }
      return out;
    });
  return lines.join('\r\n');
}

/** RFC 2047: each encoded word holds whole characters and stays under 75 of them. */
export function headerText(text: string, charset: Charset = 'utf-8'): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words: string[] = [];
  for (let rest = [...text]; rest.length > 0; ) {
    const piece = rest.splice(0, 12);
    words.push(`=?${charset}?B?${encode(piece.join(''), charset).toString('base64')}?=`);
  }
  return words.join('\r\n ');
}
