import type { Network } from './official-account.ts';

/** What somebody has pasted: an account on a known network, an address elsewhere, or a bare name. */
export type Pasted =
  | { kind: 'account'; network: Network; handle: string }
  | { kind: 'elsewhere'; host: string }
  | { kind: 'mail'; address: string; host: string }
  | { kind: 'name'; handle: string }
  | { kind: 'nothing' };

const HOSTS: Record<string, Network> = {
  'x.com': 'x',
  'twitter.com': 'x',
  'line.me': 'line',
  'lin.ee': 'line',
  'page.line.me': 'line',
  'facebook.com': 'facebook',
  'instagram.com': 'instagram',
  'youtube.com': 'youtube',
  'linkedin.com': 'linkedin',
};

/** Steps of a path that are no name: linkedin.com/company/NAME, line.me/R/ti/p/@NAME. */
const NO_NAMES = new Set(['company', 'in', 'c', 'channel', 'user', 'r', 'ti', 'p']);

/** Reads a handle, an address or a mail address, however it was copied. */
export function readPasted(text: string): Pasted {
  const typed = text.normalize('NFKC').trim().slice(0, 300);
  if (typed === '') return { kind: 'nothing' };
  const mailHost = hostOfMail(typed);
  if (mailHost) return { kind: 'mail', address: typed.toLowerCase(), host: mailHost };
  const url = urlIn(typed);
  if (!url) return { kind: 'name', handle: nameOf(typed) };
  const host = bareHost(url.hostname);
  const network = HOSTS[host];
  const step = url.pathname.split('/').find((part) => part !== '' && !NO_NAMES.has(part.toLowerCase()));
  if (!network || step === undefined) return { kind: 'elsewhere', host };
  return { kind: 'account', network, handle: nameOf(decoded(step)) };
}

/** `www.` and the like in front change nothing. */
export const bareHost = (hostname: string): string => hostname.toLowerCase().replace(/^(?:www|m|mobile)\./, '');

export const nameOf = (handle: string): string => handle.normalize('NFKC').trim().replace(/^@/, '').toLowerCase();

/** The domain of a mail address, null for anything else. */
function hostOfMail(typed: string): string | null {
  const [name, host, ...more] = typed.toLowerCase().split('@');
  const isMail = more.length === 0 && name && host?.includes('.') && !/[\s/]/.test(typed);
  return isMail ? (host ?? null) : null;
}

function urlIn(typed: string): URL | null {
  const withScheme = /^https?:\/\//i.test(typed);
  if (!withScheme && !/^[^\s/@]+\.[\p{L}-]{2,}(?:\/|$)/u.test(typed)) return null;
  return URL.parse(withScheme ? typed : `https://${typed}`);
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
