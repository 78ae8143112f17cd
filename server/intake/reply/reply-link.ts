import { type Voice, voiceNamed } from '../look/voices.ts';

export interface ReplyLink {
  /** As it stands in the address, lower case; empty when there is none. */
  token: string;
  /** Asked for by `?lang=`. */
  voice: Voice | null;
}

/** What an address under /r asks for. */
export function readReplyLink(url: string): ReplyLink {
  const [path = '', ...query] = url.split('?');
  // What mail programs and people add to the end of a link does not belong to it.
  const token = /^\/r\/([0-9a-z]*)/i.exec(path)?.[1] ?? '';
  return { token: token.toLowerCase(), voice: voiceNamed(new URLSearchParams(query.join('?')).get('lang')) };
}
