import { parseMailboxes } from './mime/addresses.ts';
import type { Headers } from './mime/headers.ts';
import type { MailContext } from './read-mail.ts';

export interface Tokens {
  recipient: readonly string[];
  references: readonly string[];
  body: readonly string[];
}

const TOKEN = /^[0-9a-hjkmnp-tv-z]{16,32}$/;
const MAX = 20;
const RECIPIENT_HEADERS = [
  'to',
  'cc',
  'delivered-to',
  'x-original-to',
  'x-forwarded-to',
  'envelope-to',
  'x-envelope-to',
  'resent-to',
  'apparently-to',
  'x-rcpt-to',
  'original-recipient',
];

/** Strings that have the shape of our reply tokens, by where they stand; whether they are ours is for the caller to verify. */
export function findTokens(
  headers: Headers,
  references: readonly string[],
  text: string,
  context: MailContext,
): Tokens {
  const mailboxes = RECIPIENT_HEADERS.flatMap((name) => headers.all(name)).flatMap((raw) => parseMailboxes(raw));
  const addresses = [...context.envelopeTo, ...mailboxes.map(({ address }) => address)];
  return {
    recipient: unique(addresses.map((address) => recipientToken(address, context.replyDomains))),
    references: unique(references.map((id) => referenceToken(id, context.replyDomains))),
    body: unique(linkTokens(text)),
  };
}

/** TOKEN of `reply+TOKEN@DOMAIN`; some phones and gateways change the case or write `-` for `+`. */
export function recipientToken(address: string, domains: readonly string[]): string {
  const [, token = '', domain = ''] =
    /^"?reply[+-]([0-9a-z]{16,32})"?@([^@\s]{1,255})$/.exec(address.trim().toLowerCase()) ?? [];
  return domains.includes(domain) && TOKEN.test(token) ? token : '';
}

function referenceToken(id: string, domains: readonly string[]): string {
  const [left = '', domain = ''] = id.toLowerCase().split('@');
  const token = left.split('.')[0]!;
  // Amazon SES writes its own domain into Message-ID; a step and a turn still tell ours.
  const ours = domains.includes(domain) || /^[0-9a-z]{16,32}\.\d{1,6}\.\d{1,6}$/.test(left);
  return ours && TOKEN.test(token) ? token : '';
}

function linkTokens(text: string): string[] {
  const out: string[] = [];
  for (let at = text.indexOf('/r/'); at >= 0 && out.length < MAX; at = text.indexOf('/r/', at + 3)) {
    const [token = ''] = /^[0-9A-Za-z]{16,33}/.exec(text.slice(at + 3, at + 40)) ?? [];
    if (/https?:\/\/[^\s/<>"]{1,255}$/i.test(text.slice(Math.max(0, at - 260), at)) && TOKEN.test(token.toLowerCase()))
      out.push(token.toLowerCase());
  }
  return out;
}

const unique = (tokens: readonly string[]): string[] =>
  [...new Set(tokens)].filter((token) => token !== '').slice(0, MAX);
