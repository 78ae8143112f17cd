import { findPersonByNo, type PersonRow } from '#db/stores/people/people.ts';
import { findRoundByNo, type RoundRow } from '#db/stores/rounds/rounds.ts';
import type { Keyring } from '#db/stores/upkeep/keys.ts';
import { Problem } from '#lib/base/problem.ts';
import { readToken, tokenKeyOf, verifyToken } from '#lib/base/secrets/token.ts';
import type { Ctx } from '../ctx.ts';

export interface TokenHolder<P = PersonRow> {
  person: P;
  round: RoundRow;
}

/** How rounds and people are found by their numbers; whoever reads many tokens at once asks for them together. */
export interface ByNumber<P = PersonRow> {
  round(no: number): Promise<RoundRow | undefined>;
  person(no: number): Promise<P | undefined>;
}

/** The person and round that a token was made for, or null for a guess, a typo or a purged round. */
export function holderOf({ db, keys }: Pick<Ctx, 'db' | 'keys'>, token: string): Promise<TokenHolder | null> {
  return holderBy({ keys }, token, { round: (no) => findRoundByNo(db, no), person: (no) => findPersonByNo(db, no) });
}

/** The same, found as the caller finds rounds and people. */
export async function holderBy<P>(
  { keys }: Pick<Ctx, 'keys'>,
  token: string,
  find: ByNumber<P>,
): Promise<TokenHolder<P> | null> {
  const subject = readToken(token);
  const round = subject && (await find.round(subject.roundNo));
  if (!round || !(await isGenuine(keys, round.keyId, token))) return null;
  const person = await find.person(subject.personNo);
  return person ? { person, round } : null;
}

async function isGenuine(keys: Keyring, roundKeyId: string, token: string): Promise<boolean> {
  const roundKey = await keys.get(roundKeyId).catch((error) => {
    if (error instanceof Problem && error.code === 'key.destroyed') return null;
    throw error;
  });
  return roundKey !== null && verifyToken(tokenKeyOf(roundKey), token);
}
