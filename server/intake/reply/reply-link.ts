import { LANGUAGES, type Language } from '#lib/domain/person.ts';

// What mail programs and people add to the end of a link does not belong to it.
const LINK = /^\/r(?:\/([0-9a-z]*)[^?]*)?(?:\?(.*))?$/i;

export interface ReplyLink {
  /** As it stands in the address, lower case; empty when there is none. */
  token: string;
  /** Asked for by `?lang=`. */
  language: Language | null;
}

/** What an address under /r asks for; null for every other address. */
export function readReplyLink(url: string): ReplyLink | null {
  const match = LINK.exec(url);
  if (!match) return null;
  const asked = new URLSearchParams(match[2] ?? '').get('lang');
  return {
    token: (match[1] ?? '').toLowerCase(),
    language: LANGUAGES.find((language) => language === asked) ?? null,
  };
}
