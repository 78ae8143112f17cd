import { decodeHeader } from './header-words.ts';
import { splitOutsideQuotes } from './parameters.ts';

export interface Mailbox {
  name: string;
  /** Lower-case domain, local part as written; '' when there is none. */
  address: string;
}

const MAX_MAILBOXES = 200;

/** The mailboxes of an address header. What is inside angle brackets wins; comments are never read as addresses. */
export function parseMailboxes(raw: string): Mailbox[] {
  const list = splitOutsideQuotes(withoutComments(raw.slice(0, 20_000)), ',').slice(0, MAX_MAILBOXES);
  return list.map(parseMailbox).filter((mailbox) => mailbox.name !== '' || mailbox.address !== '');
}

function parseMailbox(piece: string): Mailbox {
  const close = piece.lastIndexOf('>');
  const open = close < 0 ? piece.lastIndexOf('<') : piece.lastIndexOf('<', close);
  if (open >= 0) {
    const name = decodeHeader(piece.slice(0, open))
      .replace(/^"|"$/g, '')
      .replace(/\\(["\\])/g, '$1')
      .trim();
    return { name, address: normalAddress(piece.slice(open + 1, close < 0 ? undefined : close)) };
  }
  const bare = piece
    .replace(/^[^:@]*:/, '')
    .replace(/;\s{0,20}$/, '')
    .trim();
  return bare.includes('@') && !/\s/.test(bare)
    ? { name: '', address: normalAddress(bare) }
    : { name: decodeHeader(piece), address: '' };
}

/** One spelling for one address: no blanks, no route, domain in lower case. */
export function normalAddress(text: string): string {
  const address = text.replace(/^\s*mailto:/i, '').replace(/\s/g, '');
  const at = address.lastIndexOf('@');
  return at < 0 ? address : `${address.slice(0, at)}@${address.slice(at + 1).toLowerCase()}`;
}

/** Removes `(...)` outside quotes and angle brackets (RFC 5322, 3.2.2). */
function withoutComments(text: string): string {
  if (!text.includes('(') && !text.includes('\\')) return text;
  let out = '';
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\\') {
      if (depth === 0) out += char + (text[at + 1] ?? '');
      at++;
      continue;
    }
    if (char === '"' && depth === 0) quoted = !quoted;
    if (char === '(' && !quoted) depth++;
    else if (char === ')' && !quoted && depth > 0) depth--;
    else if (depth === 0) out += char;
  }
  return out;
}
