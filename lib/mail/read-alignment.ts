import { parseMailboxes } from './mime/addresses.ts';
import type { Headers } from './mime/headers.ts';

/**
 * Whether our own host found the From domain aligned (DMARC, RFC 8601). Only the topmost Authentication-Results counts, and only
 * above the trace of earlier hosts: what stands below may have come with the mail.
 */
export function isAligned(headers: Headers, ourHosts: readonly string[]): boolean {
  const at = headers.list.findIndex(({ name }) => name === 'authentication-results');
  if (at < 0 || headers.list.slice(0, at).filter(({ name }) => name === 'received').length > 1) return false;
  const [host = '', ...results] = headers.list[at]!.raw.toLowerCase()
    .replace(/\([^()]{0,500}\)/g, ' ')
    .split(';');
  if (!ourHosts.includes(host.trim().split(/\s/)[0] ?? '')) return false;
  const dmarc = results.map((result) => result.trim().split(/\s+/)).find(([method]) => method?.startsWith('dmarc='));
  const [from] = parseMailboxes(headers.raw('from'));
  const domain = from?.address.split('@').at(-1) ?? '';
  return dmarc?.[0] === 'dmarc=pass' && domain !== '' && dmarc.includes(`header.from=${domain}`);
}
