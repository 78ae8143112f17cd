import { pause } from '#lib/base/pause.ts';
import { readToken } from '#lib/base/token.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import type { Taken } from '#lib/routes/route.ts';
import type { Trouble } from '../look/form-page.ts';
import { receivedPage } from '../look/received-page.ts';
import type { Page } from '../send-page.ts';
import { type Desk, FIRST_LANGUAGE, RETRY_AFTER } from './desk.ts';
import { formRaw, isNonce, newNonce, receiptNumber } from './form-raw.ts';
import { readFacts } from './read-facts.ts';
import { readFilled } from './read-filled.ts';
import { readReceived } from './read-received.ts';
import type { ReplyLink } from './reply-link.ts';

/** An answer that is stored but not yet read is acknowledged after this; the sweeper reads it. */
const READ_WITHIN_MS = 3_000;

/** POST: stores the answer and says so only after the commit; else gives the form back as it was filled in. */
export async function takeForm(desk: Desk, link: ReplyLink, bytes: Uint8Array): Promise<Page> {
  const { ctx } = desk;
  const { token } = link;
  if (!readToken(token)) return desk.unknown;
  const nonce = nonceIn(bytes);
  const raw = formRaw(token, nonce, bytes, ctx.clock.now());
  // A database that cannot say whose link it is must not stop an answer that can still be stored.
  const facts = await readFacts(ctx, token).catch((error) => {
    ctx.log.error('answer without its round', { error: String(error) });
    return 'unreachable' as const;
  });
  if (facts === null) return desk.unknown;
  const known = facts === 'unreachable' ? null : facts;
  const language = link.language ?? known?.person.language ?? FIRST_LANGUAGE;
  const filled = await readFilled(ctx, raw);
  const giveBack = (trouble: Trouble) => desk.formPage[language]({ facts: known, token, nonce, filled, trouble });

  const { status, extras } = filled;
  if (status === null) return { status: 400, html: giveBack('nothing_chosen') };
  let taken: Taken;
  try {
    taken = await desk.take([raw]);
  } catch (error) {
    ctx.log.error('answer not stored', { error: String(error) });
    return { status: 503, html: giveBack('not_stored'), headers: RETRY_AFTER };
  }
  const outcome = await outcomeOf(taken);
  const received = await readReceived(ctx, known, raw, status);
  const waits = outcome?.kind === 'waits';
  const receipt = { facts: known, token, number: receiptNumber(raw), status, extras, waits, ...received };
  return { status: 200, html: receivedPage(desk.words[language], receipt) };
}

function nonceIn(bytes: Uint8Array): string {
  const sent = new URLSearchParams(Buffer.from(bytes).toString('utf8')).get('nonce');
  return isNonce(sent) ? sent : newNonce();
}

async function outcomeOf(taken: Taken): Promise<Outcome | undefined> {
  const outcomes = await Promise.race([taken.outcomes, pause(READ_WITHIN_MS)]).catch(() => undefined);
  return outcomes?.[0];
}
