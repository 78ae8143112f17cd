import type { Language } from '../company/person.ts';

/** What a mail program is given when somebody presses "reply". */
export interface Draft {
  from: { name: string; address: string };
  to: string;
  /** The person's own words. */
  text: string;
  language: Language;
  messageId: string;
  date: Date;
  /** The mail that is answered; null for a new mail. */
  original: Original | null;
}

export interface Original {
  from: { name: string; address: string };
  subject: string;
  messageId: string;
  date: Date;
  text: string;
  html: string;
}

/** One mail program and the way it writes an answer. */
export interface Program {
  name: string;
  build(draft: Draft): Buffer;
}

/** An address as it may stand on the wire (RFC 5321 4.1.2): quoted where its dots are no dot-string. */
export function wireAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  return /^[^."]+(\.[^."]+)*$/.test(local) ? address : `"${local}"${address.slice(at)}`;
}
