import { countWrongCodes } from '#db/stores/inbounds/wrong-codes.ts';
import { findPerson, type PersonRow } from '#db/stores/people/people.ts';
import { type RoundRow, startedRounds } from '#db/stores/rounds/rounds.ts';
import { Problem } from '#lib/base/problem.ts';
import { shortCode } from '#lib/base/secrets/short-code.ts';
import { tokenKeyOf } from '#lib/base/secrets/token.ts';
import type { Sender } from '#lib/routes/route.ts';
import type { Ctx } from '../ctx.ts';
import type { SenderLookup } from './look-up-senders.ts';
import { known, type Resolved, tray } from './resolved.ts';

/** Whoever puts on somebody's number may guess so many codes a day; a hit has then a chance of 1 in 2,000. */
const GUESSES_MOST = 5;
const DAY_MS = 24 * 3600_000;

/** Who sent an SMS: a sender's number can be forged, so it counts only together with that person's own code. */
export async function resolvePhone(
  ctx: Ctx,
  from: Sender & { kind: 'phone' },
  lookup: SenderLookup,
): Promise<Resolved> {
  const personIds = await lookup.personIdsByPhone(from.number);
  const people = (await Promise.all(personIds.map((id) => findPerson(ctx.db, id)))).filter((row) => row !== undefined);
  const [only] = people;
  if (!only) return tray('sms.unknown_number', {});
  const guess = from.code === null ? null : await checkCode(ctx, people, from.code, from.number, lookup);
  if (guess?.kind === 'right') return known(guess.person, 'token', guess.round);
  const code = guess?.kind === 'wrong' ? 'sms.wrong_code' : guess ? 'sms.too_many_codes' : 'sms.claimed';
  if (people.length === 1) return { ...known(only, 'claimed', null), doubt: { code, params: {} } };
  const why = guess ? code : 'sms.shared_number';
  return { ...tray(why, {}), candidates: people.map(({ id }) => id) };
}

type Guess = { kind: 'right'; person: PersonRow; round: RoundRow } | { kind: 'wrong' } | { kind: 'too_many' };

async function checkCode(
  ctx: Ctx,
  people: readonly PersonRow[],
  code: string,
  number: string,
  lookup: SenderLookup,
): Promise<Guess> {
  const matches: (Guess & { kind: 'right' })[] = [];
  for (const round of answerable(await startedRounds(ctx.db))) {
    const key = await roundKey(ctx, round);
    if (!key) continue;
    for (const person of people) {
      if (shortCode(tokenKeyOf(key), person.no) === code) matches.push({ kind: 'right', person, round });
    }
  }
  const ids = people.map(({ id }) => id);
  const since = new Date(ctx.clock.now().getTime() - DAY_MS);
  const before = lookup.earlierGuesses(number) + (await countWrongCodes(ctx.db, ids, since));
  if (before >= GUESSES_MOST) return { kind: 'too_many' };
  const [first] = matches;
  const sameCode = matches.some(({ person }) => person.id !== first?.person.id);
  return first && !sameCode ? first : { kind: 'wrong' };
}

/** A code is good while its round is open; after the last one has closed, for late answers to that one. */
const answerable = (newestFirst: readonly RoundRow[]): readonly RoundRow[] => {
  const open = newestFirst.filter(({ state }) => state === 'open');
  return open.length > 0 ? open : newestFirst.slice(0, 1);
};

async function roundKey(ctx: Ctx, round: RoundRow): Promise<Uint8Array | null> {
  try {
    return await ctx.keys.get(round.keyId);
  } catch (error) {
    if (error instanceof Problem && error.code === 'key.destroyed') return null;
    throw error;
  }
}
