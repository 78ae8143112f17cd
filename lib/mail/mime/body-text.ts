import { decodeBytes } from '../charset/decode-bytes.ts';
import { htmlText } from './html-text.ts';
import { parseValued } from './parameters.ts';
import type { Part } from './parse-mime.ts';
import { decodeTransfer } from './transfer.ts';

const MAX_ENCODED = 1_000_000;
const MAX_TEXT = 200_000;
const NOT_ATTACHED = parseValued('');
/** HTML that calls itself plain text. */
const LIKE_HTML = /^\s{0,20}<(?:!doctype html|html)\b/i;

/** The readable text of one leaf, cut at a size that nobody types. */
export function partText(part: Part): string {
  const bytes = decodeTransfer(part.body.slice(0, MAX_ENCODED), part.headers.raw('content-transfer-encoding'));
  const text = decodeBytes(bytes, part.type.params.charset).slice(0, MAX_TEXT);
  return part.type.value === 'text/html' || LIKE_HTML.test(text) ? htmlText(text) : text;
}

/** What a mail program would show as the body: plain text where there is any, else HTML; attachments are left out. */
export function bodyText(root: Part): string {
  // A mail that is one attachment is still what somebody wrote.
  return textsOf({ ...root, disposition: NOT_ATTACHED })
    .filter((text) => text.trim() !== '')
    .join('\n')
    .slice(0, MAX_TEXT);
}

function textsOf(part: Part): string[] {
  const { value } = part.type;
  if (part.disposition.value === 'attachment') return [];
  if (value === 'multipart/alternative') {
    // The HTML is read only where no plain text says anything.
    for (const child of plainFirst(part.children)) {
      const texts = textsOf(child);
      if (texts.some((text) => text.trim() !== '')) return texts;
    }
    return [];
  }
  if (value.startsWith('multipart/')) return part.children.flatMap(textsOf);
  if (value === 'text/plain' || value === 'text/html' || value === 'text' || value === '') return [partText(part)];
  return [];
}

const plainFirst = (parts: readonly Part[]): readonly Part[] =>
  [true, false].flatMap((plain) => parts.filter(({ type }) => (type.value === 'text/plain') === plain));

/** Every part of the tree, outer ones first. */
export function* allParts(part: Part): Generator<Part> {
  yield part;
  for (const child of part.children) yield* allParts(child);
}
