import type { LastWord } from '#db/stores/inbounds/reply-page.ts';
import { readToken } from '#lib/base/secrets/token.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Outcome } from '#lib/domain/outcome.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { Status } from '#lib/domain/status.ts';
import type { TakenHere } from '#lib/flows/reading/take-and-read.ts';
import type { Trouble } from '../look/form-page.ts';
import { receivedPage } from '../look/received-page.ts';
import type { Page } from '../send-page.ts';
import { type Desk, FIRST_VOICE, RETRY_AFTER } from './desk.ts';
import { formRaw, nonceIn, receiptNumber } from './form-raw.ts';
import { readFacts } from './read-facts.ts';
import { readFilled, saidIn } from './read-filled.ts';
import { readReceived } from './read-received.ts';
import type { ReplyLink } from './reply-link.ts';

/** A calm server waits so long for what the ledger makes of an answer; stored it is already. */
const READ_WITHIN_MS = 1_000;

/** POST: stores the answer and says so only after the commit; else gives the form back as it was filled in. */
export async function takeForm(desk: Desk, link: ReplyLink, bytes: Uint8Array): Promise<Page> {
  const { ctx } = desk;
  const { token } = link;
  if (!readToken(token)) return desk.unknown;
  const nonce = nonceIn(bytes);
  const raw = formRaw(token, nonce, bytes, ctx.clock.now());
  // A database that cannot say whose link it is must not stop an answer that can still be stored.
  const facts = await readFacts(desk, token, desk.people.recall).catch((error) => {
    ctx.log.error('answer without its round', { error: String(error) });
    return 'unreachable' as const;
  });
  if (facts === null) return desk.unknown;
  const known = facts === 'unreachable' ? null : facts;
  const voice = link.voice ?? known?.person.language ?? FIRST_VOICE;
  const filled = await readFilled(ctx, raw);
  const giveBack = (trouble: Trouble) =>
    desk.formPage[voice]({ facts: known, last: null, token, nonce, filled, trouble });

  if (filled.status === null) return { status: 400, body: giveBack('nothing_chosen') };
  const { status, answers } = saidIn(known?.round, { ...filled, status: filled.status });
  let taken: TakenHere;
  try {
    taken = await desk.take([raw]);
  } catch (error) {
    ctx.log.error('answer not stored', { error: String(error) });
    return { status: 503, body: giveBack('not_stored'), headers: RETRY_AFTER };
  }
  const repeated = taken.repeated[0] === true;
  if (!repeated) desk.justSaid.add(known?.token ?? token, saidHere(raw, status));
  const outcome = await outcomeOf(taken);
  const soon = taken.reading === 'soon';
  const received = await readReceived(ctx, repeated || soon ? known : null, raw, status, repeated);
  const waits = outcome?.kind === 'waits';
  const receipt = {
    facts: known,
    token,
    number: receiptNumber(raw),
    status,
    extras: filled.extras,
    answers,
    waits,
    ...received,
  };
  return { status: 200, body: receivedPage(desk.words[voice], receipt) };
}

const saidHere = (raw: Raw, status: Status): LastWord => ({
  kind: 'answer',
  status,
  route: 'form',
  byStaff: false,
  at: raw.receivedAt,
  dedupeKey: raw.dedupeKey,
});

/** Null when the rush leaves no time to wait for it. */
async function outcomeOf({ reading, outcomes }: TakenHere): Promise<Outcome | null> {
  if (reading === 'later') return null;
  const read = await Promise.race([outcomes, pause(READ_WITHIN_MS)]).catch(() => null);
  return read?.[0] ?? null;
}
