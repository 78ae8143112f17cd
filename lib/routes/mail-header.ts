import { type Headers, parseHeaders } from '#lib/mail/mime/headers.ts';

/** The unfolded value of the first header of this name, '' where there is none; for roads that need one line before anybody reads the mail. */
export function mailHeader(bytes: Uint8Array, name: string): string {
  return mailHeaders(bytes, name)[0] ?? '';
}

/** The unfolded values of every header of this name. */
export function mailHeaders(bytes: Uint8Array, name: string): string[] {
  const header = headerText(bytes);
  const line = new RegExp(`^${name}:[ \\t]*(.*)$`, 'gim');
  return [...header.matchAll(line)].map(([, value]) => value!.trim());
}

/** The whole head of a mail, for roads that need more of it than a line. */
export const headOf = (bytes: Uint8Array): Headers => parseHeaders(headerText(bytes));

/** Where the header ends and the body, with the blank line before it, begins. */
export function endOfHeader(bytes: Uint8Array): number {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = [all.indexOf('\r\n\r\n'), all.indexOf('\n\n')].filter((at) => at >= 0);
  return ends.length > 0 ? Math.min(...ends) : all.length;
}

/** A mail without a body is all header; more than this no header is read for one line. */
const LONGEST = 256 * 1024;

const headerText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(endOfHeader(bytes), LONGEST))
    .toString('latin1')
    .replace(/\r?\n[ \t]+/g, ' ')
    .replace(/\r\n/g, '\n');
