import { type Headers, parseHeaders } from './headers.ts';
import { parseValued, type Valued } from './parameters.ts';
import { pieces } from './pieces.ts';
import { splitHead } from './split-head.ts';

const MAX_PARTS = 200;
const MAX_DEPTH = 12;
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
  const text = withoutEnvelopeLines(withLineEnds(bytes.toString('latin1')));
  return { root: readPart(text, 'text/plain', 0, state), cut: state.cut };
}

/** Some gateways end lines by a carriage return alone, or write it twice. */
const withLineEnds = (text: string): string =>
  text.includes('\n') ? text.replaceAll('\r\r\n', '\r\n') : text.replaceAll('\r', '\n');

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
    // Without one line that parts it the body still says something.
    if (part.children.length === 0 && !state.cut) part.children.push(readPart(`\n${body}`, inner, depth + 1, state));
  }
  return part;
}
