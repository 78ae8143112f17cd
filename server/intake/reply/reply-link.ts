import { type Voice, voiceNamed } from '../look/voices.ts';

// What mail programs and people add to the end of a link does not belong to it.
const LINK = /^\/r(?:\/([0-9a-z]*)[^?]*)?(?:\?(.*))?$/i;

export interface ReplyLink {
  /** As it stands in the address, lower case; empty when there is none. */
  token: string;
  /** Asked for by `?lang=`. */
  voice: Voice | null;
}

/** What an address under /r asks for. */
export function readReplyLink(url: string): ReplyLink {
  const [, token = '', query] = LINK.exec(url) ?? [];
  return {
    token: token.toLowerCase(),
    voice: query === undefined ? null : voiceNamed(new URLSearchParams(query).get('lang')),
  };
}
