import { type Headers, parseHeaders } from './headers.ts';
import { parseValued, type Valued } from './parameters.ts';

const MAX_PARTS = 200;
const MAX_DEPTH = 12;
const MAX_HEADER_BYTES = 256 * 1024;
const MAX_BYTES = 64 * 1024 * 1024;

export interface Part {
  headers: Headers;
  type: Valued;
  disposition: Valued;
  /** Still encoded, as Latin-1. */
  body: string;
  children: Part[];
}

export interface Mime {
  root: Part;
  /** Parts, depth or size went over the limit: what lies beyond was not looked at. */
  cut: boolean;
}

/** Any bytes as a tree of parts; broken structure is read as far as it goes. Linear in the size, never throws. */
export function parseMime(raw: Uint8Array): Mime {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, MAX_BYTES));
  const state = { parts: 0, cut: raw.byteLength > MAX_BYTES };
  const text = withoutEnvelopeLines(bytes.toString('latin1'));
  return { root: readPart(text, 'text/plain', 0, state), cut: state.cut };
}

/** Drops blank lines, a byte order mark and mbox `From ` lines that some transports put before the headers. */
function withoutEnvelopeLines(text: string): string {
  let at = text.startsWith('\xef\xbb\xbf') ? 3 : 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, Math.min(end < 0 ? text.length : end, at + 200));
    if (end < 0 || !(line.trim() === '' || /^>?From /.test(line))) break;
    at = end + 1;
  }
  return text.slice(at);
}

function readPart(text: string, fallback: string, depth: number, state: { parts: number; cut: boolean }): Part {
  state.parts++;
  const [block, body] = splitHead(text);
  const headers = parseHeaders(block);
  const type = parseValued(headers.raw('content-type') || fallback);
  const disposition = parseValued(headers.raw('content-disposition'));
  const part: Part = { headers, type, disposition, body, children: [] };
  const nested = type.value === 'message/rfc822' || type.value === 'message/global';
  if (!nested && !type.value.startsWith('multipart/')) return part;
  if (depth >= MAX_DEPTH) state.cut = true;
  else if (nested) part.children.push(readPart(withoutEnvelopeLines(body), 'text/plain', depth + 1, state));
  else {
    const inner = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    for (const piece of pieces(body, type.params.boundary ?? '')) {
      if (state.parts >= MAX_PARTS) {
        state.cut = true;
        break;
      }
      part.children.push(readPart(piece, inner, depth + 1, state));
    }
  }
  return part;
}

/** Headers and body; without any header line everything is body. */
function splitHead(text: string): [string, string] {
  if (text.startsWith('\n')) return ['', text.slice(1)];
  if (text.startsWith('\r\n')) return ['', text.slice(2)];
  const lf = text.indexOf('\n\n');
  const crlf = text.indexOf('\r\n\r\n');
  const end = lf < 0 ? crlf : crlf < 0 ? lf : Math.min(lf, crlf);
  const head = end < 0 ? text : text.slice(0, end);
  if (!/^[\x21-\x39\x3b-\x7e]{1,100}[ \t]?:/m.test(head.slice(0, MAX_HEADER_BYTES))) return ['', text];
  if (end < 0) return [head.slice(0, MAX_HEADER_BYTES), ''];
  return [head.slice(0, MAX_HEADER_BYTES), text.slice(end + (end === crlf ? 4 : 2))];
}

/** The bodies between `--boundary` lines, one at a time, so that a bomb is cut without being split. */
function* pieces(body: string, boundary: string): Generator<string> {
  if (boundary === '') return;
  const mark = `--${boundary}`;
  let start = -1;
  let at = body.startsWith(mark) ? 0 : nextMark(body, mark, 0);
  while (at >= 0) {
    if (start >= 0) yield body.slice(start, body[at - 1] === '\r' ? at - 1 : at);
    const after = at + mark.length + (body[at] === '\n' ? 1 : 0);
    if (body.startsWith('--', after)) return;
    const lineEnd = body.indexOf('\n', after);
    if (lineEnd < 0) return;
    start = lineEnd + 1;
    // The line end of the boundary may be the line start of the next one.
    at = nextMark(body, mark, lineEnd);
  }
  if (start >= 0) yield body.slice(start);
}

function nextMark(body: string, mark: string, from: number): number {
  let at = body.indexOf(`\n${mark}`, from);
  while (at >= 0 && !/^(--)?[ \t\r\n]/.test(`${body.slice(at + 1 + mark.length, at + 4 + mark.length)}\n`))
    at = body.indexOf(`\n${mark}`, at + 1);
  return at;
}
