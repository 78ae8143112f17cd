import { decodeHeader } from './mime/header-words.ts';
import type { Headers } from './mime/headers.ts';

const LOCAL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/i;
const DOMAIN = /^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,10}$/i;

/**
 * Whether the From header has a shape in which two programs may read two senders: several of them, several
 * mailboxes, comments, routes, encoded or non-ASCII addresses, a display name that is itself an address.
 */
export function isForgedFrom(headers: Headers): boolean {
  const all = headers.all('from');
  return all.length !== 1 || !isPlainFrom(all[0]!);
}

function isPlainFrom(raw: string): boolean {
  const address = soleAddress(raw);
  if (address === null || address.includes('=?')) return false;
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  // Japanese phone addresses such as "foo..bar."@docomo.ne.jp need quotes or break the rule about dots.
  const plainLocal = local.startsWith('"') && local.endsWith('"') ? local.slice(1, -1) : local;
  return (
    at > 0 &&
    LOCAL.test(plainLocal) &&
    DOMAIN.test(address.slice(at + 1)) &&
    !/^xn--|\.xn--/i.test(address.slice(at + 1))
  );
}

/** The one address of a From that has no other reading; null for every doubtful shape. */
function soleAddress(raw: string): string | null {
  const text = raw.trim();
  const open = text.indexOf('<');
  if (open < 0) return text;
  if (text.indexOf('<', open + 1) >= 0 || text.indexOf('>') !== text.length - 1) return null;
  return isPlainName(text.slice(0, open).trim()) ? text.slice(open + 1, -1) : null;
}

function isPlainName(name: string): boolean {
  const quoted = /^"(?:[^"\\]|\\.)*"$/s.test(name);
  if (!quoted && /[(),:;@"\\[\]]/.test(name)) return false;
  return !/[@＠﹫]/.test(decodeHeader(name));
}
