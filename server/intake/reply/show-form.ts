import { readToken } from '#lib/base/token.ts';
import { NOTHING } from '../look/form.ts';
import type { Page } from '../send-page.ts';
import { type Desk, FIRST_LANGUAGE, RETRY_AFTER } from './desk.ts';
import { newNonce } from './form-raw.ts';
import { readFacts } from './read-facts.ts';
import type { ReplyLink } from './reply-link.ts';

/** GET and HEAD: the page behind a personal link. Writes nothing. */
export async function showForm(desk: Desk, { token, language }: ReplyLink): Promise<Page> {
  if (!readToken(token)) return desk.unknown;
  const empty = { nonce: newNonce(), filled: NOTHING, trouble: null };
  try {
    const facts = await readFacts(desk.ctx, token);
    if (!facts) return desk.unknown;
    const page = desk.formPage[language ?? facts.person.language];
    return { status: 200, html: page({ facts, token: facts.token, ...empty }) };
  } catch (error) {
    // By the time it is filled in and sent, the database may be back.
    desk.ctx.log.error('reply page without its round', { error: String(error) });
    const page = desk.formPage[language ?? FIRST_LANGUAGE];
    return { status: 503, html: page({ facts: null, token, ...empty }), headers: RETRY_AFTER };
  }
}
