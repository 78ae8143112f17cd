import type { Raw } from '#lib/domain/raw.ts';
import { parseMime } from '#lib/mail/mime/parse-mime.ts';

/** What stands on the envelope and in the head of a raw message, as far as it is a mail. */
export interface Letter {
  from: string;
  subject: string;
  source: string;
}

const MOST = 40_000;

/** Pure. Shows a raw message as a person may read it; a road without heads has only its source. */
export function readLetter(route: string, raw: Raw): Letter {
  const source = Buffer.from(raw.bytes).toString('utf8').slice(0, MOST);
  if (route !== 'mail') return { from: '', subject: '', source };
  const { headers } = parseMime(raw.bytes).root;
  return { from: headers.text('from'), subject: headers.text('subject'), source };
}
