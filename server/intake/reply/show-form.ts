import { readToken } from '#lib/base/secrets/token.ts';
import { NOTHING } from '../look/form.ts';
import type { Page } from '../send-page.ts';
import { type Desk, FIRST_VOICE, RETRY_AFTER } from './desk.ts';
import { newNonce } from './form-raw.ts';
import { readFacts } from './read-facts.ts';
import { readLast } from './read-last.ts';
import type { ReplyLink } from './reply-link.ts';

/** GET and HEAD: the page behind a personal link. Writes nothing. */
export async function showForm(desk: Desk, { token, voice }: ReplyLink): Promise<Page> {
  if (!readToken(token)) return desk.unknown;
  const empty = { nonce: newNonce(), filled: NOTHING, trouble: null };
  try {
    const facts = await readFacts(desk, token);
    if (!facts) return desk.unknown;
    const last = await readLast(desk, facts);
    const page = desk.formPage[voice ?? facts.person.language];
    return { status: 200, body: page({ facts, last, token: facts.token, ...empty }) };
  } catch (error) {
    // By the time it is filled in and sent, the database may be back.
    desk.ctx.log.error('reply page without its round', { error: String(error) });
    const page = desk.formPage[voice ?? FIRST_VOICE];
    return { status: 503, body: page({ facts: null, last: null, token, ...empty }), headers: RETRY_AFTER };
  }
}
