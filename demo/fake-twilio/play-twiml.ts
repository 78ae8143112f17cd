/** What a call does next, read from the TwiML that it was given. */
export interface Twiml {
  said: string[];
  /** Where a pressed key goes; null where none is asked for. */
  action: string | null;
  redirect: string | null;
}

const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The few verbs that our calls use; a document without a Response is none. */
export function readTwiml(xml: string): Twiml | null {
  if (!/<Response\/?>/.test(xml)) return null;
  return {
    said: [...xml.matchAll(/<Say[^>]*>([^<]*)<\/Say>/g)].map(([, text]) => plain(text!)),
    action: plainOrNull(/<Gather[^>]*\baction="([^"]*)"/.exec(xml)?.[1]),
    redirect: plainOrNull(/<Redirect[^>]*>([^<]*)<\/Redirect>/.exec(xml)?.[1]),
  };
}

const plainOrNull = (xml: string | undefined): string | null => (xml === undefined ? null : plain(xml));
