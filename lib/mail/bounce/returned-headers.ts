import { parseMailboxes } from '../mime/addresses.ts';
import { allParts } from '../mime/body-text.ts';
import { type Headers, parseHeaders } from '../mime/headers.ts';
import type { Part } from '../mime/parse-mime.ts';

/** The headers of the mail that failed, from the part that returns it or from `copy`, the end of a report in words. */
export function returnedHeaders(root: Part, copy: string): Headers {
  for (const part of allParts(root)) {
    if (part === root) continue;
    if (part.headers.has('to') && part.headers.has('from')) return part.headers;
    if (part.type.value === 'text/rfc822-headers') return parseHeaders(part.body);
  }
  return parseHeaders(copy);
}

/** The addresses in one header. */
export const addressesOf = (raw: string): string[] =>
  parseMailboxes(raw)
    .map(({ address }) => address)
    .filter((address) => address.includes('@'));
