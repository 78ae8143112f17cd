import { decodeBytes } from '../charset/decode-bytes.ts';

export interface Valued {
  /** Lower case, without parameters. */
  value: string;
  params: Record<string, string>;
}

/** A structured value such as `text/plain; charset="utf-8"`, RFC 2231 continuations joined. */
export function parseValued(raw: string): Valued {
  const [first = '', ...rest] = splitOutsideQuotes(raw.slice(0, 4000), ';');
  const params: Record<string, string> = Object.create(null);
  for (const piece of rest) {
    const equals = piece.indexOf('=');
    if (equals < 0) continue;
    const name = piece.slice(0, equals).trim().toLowerCase();
    const value = unquote(piece.slice(equals + 1).trim());
    const [base = '', ...marks] = name.split('*');
    params[base] = (params[base] ?? '') + (marks.includes('') ? decodeExtended(value) : value);
  }
  // A forgotten semicolon must not become part of the type.
  return { value: first.trim().toLowerCase().split(/\s/)[0] ?? '', params };
}

export function splitOutsideQuotes(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator);
  const out: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\' && quoted) at++;
    else if (text[at] === '"') quoted = !quoted;
    else if (text[at] === separator && !quoted) {
      out.push(text.slice(start, at));
      start = at + 1;
    }
  }
  out.push(text.slice(start));
  return out;
}

const unquote = (text: string): string =>
  text.startsWith('"') ? text.replace(/^"|"$/g, '').replace(/\\(.)/gs, '$1') : text;

function decodeExtended(value: string): string {
  const [charset = '', , data] = value.split("'", 3);
  const bytes = (data ?? value).replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return decodeBytes(Buffer.from(bytes, 'latin1'), data === undefined ? '' : charset);
}
