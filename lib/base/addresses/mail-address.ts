import { domainToASCII } from 'node:url';
import { narrow } from '../narrow.ts';

export type MailRefusal = 'empty' | 'blank' | 'at' | 'local' | 'domain' | 'long';
export type MailReading = { kind: 'address'; address: string } | { kind: 'refused'; why: MailRefusal };

/** Letters that may stand unquoted (atext of RFC 5322); dots may stand anywhere, as Japanese carriers once gave them out. */
const PLAIN_LOCAL = /^[\w.!#$%&'*+/=?^`{|}~-]+$/;
const DOT_ATOM = /^[^.]+(?:\.[^.]+)*$/;
const QUOTED = /^"((?:[^"\\]|\\.)*)"$/;
const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?!\d+$)[a-z\d][a-z\d-]{0,61}[a-z\d]$/;

/**
 * Takes an address as written and keeps its local part to the letter, even where it breaks RFC 5321 as `foo..bar.@docomo.ne.jp` does;
 * the domain is lower-cased. Lengths as in RFC 5321 section 4.5.3.1.
 */
export function readMailAddress(input: string): MailReading {
  const written = narrow(input);
  if (written === '') return refused('empty');
  if (/[\s\p{Cc}\p{Cf}]/u.test(written)) return refused('blank');
  const at = written.lastIndexOf('@');
  const local = readLocal(written.slice(0, Math.max(at, 0)));
  if (at < 0 || local === '') return refused('at');
  if (local === null) return refused(/^[^"]*@/.test(written.slice(0, at)) ? 'at' : 'local');
  const domain = readDomain(written.slice(at + 1));
  if (!DOMAIN.test(domain)) return refused('domain');
  if (unquoted(local).length > 64 || local.length + 1 + domain.length > 254) return refused('long');
  return { kind: 'address', address: `${local}@${domain}` };
}

/** The form of RFC 5321 for the wire: the local part is quoted where it is no dot-string. */
export function toWire(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const legal = QUOTED.test(local) || (PLAIN_LOCAL.test(local) && DOT_ATOM.test(local));
  return legal ? address : `${quote(local)}${address.slice(at)}`;
}

/** One form for look-up: quoted or not, full-width or not, in capitals or not; what is no address only loses its capitals. */
export function addressKey(input: string): string {
  const reading = readMailAddress(input);
  return (reading.kind === 'address' ? reading.address : narrow(input)).toLowerCase();
}

export const sameAddress = (a: string, b: string): boolean => addressKey(a) === addressKey(b);

/** Without its quotes where it can stand without them, null where it is nonsense. */
function readLocal(written: string): string | null {
  if (written === '' || PLAIN_LOCAL.test(written)) return written;
  const inner = QUOTED.test(written) ? unquoted(written) : '';
  if (PLAIN_LOCAL.test(inner)) return inner;
  return /^[!-~]+$/.test(inner) ? quote(inner) : null;
}

const readDomain = (written: string): string =>
  /^[!-~]*$/.test(written) ? written.toLowerCase() : domainToASCII(written);

const unquoted = (local: string): string => QUOTED.exec(local)?.[1]?.replace(/\\(.)/g, '$1') ?? local;
const quote = (content: string): string => `"${content.replace(/["\\]/g, '\\$&')}"`;
const refused = (why: MailRefusal): MailReading => ({ kind: 'refused', why });
