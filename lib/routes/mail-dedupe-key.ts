import { createHash } from 'node:crypto';
import { endOfHeader, mailHeader } from './mail-header.ts';

/**
 * Names one mail to these recipients by its Message-ID, date and body, so that a copy that took another way is known again. Null
 * without a Message-ID: then the road names it by what it alone knows, never by the content.
 */
export function mailDedupeKey(bytes: Uint8Array, to: readonly string[]): string | null {
  const [id] = mailHeader(bytes, 'message-id').split(/\s/);
  if (!id) return null;
  const hash = createHash('sha256').update([id, to.join(','), mailHeader(bytes, 'date'), ''].join('\0'));
  return hash.update(bytes.subarray(endOfHeader(bytes))).digest('base64url');
}
