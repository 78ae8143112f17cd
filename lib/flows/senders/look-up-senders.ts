import { findPeopleByNo, findPeopleByNumber, type PersonRow, personIdsByDigests } from '#db/stores/people/people.ts';
import { pinDigestsOf } from '#db/stores/people/pins.ts';
import { findRound, findRoundByNo, type RoundRow } from '#db/stores/rounds/rounds.ts';
import { addressKey } from '#lib/base/addresses/mail-address.ts';
import { gather } from '#lib/base/gather.ts';
import type { Ctx } from '../ctx.ts';
import { holderBy, type TokenHolder } from './holder-of.ts';

/** Answers about the senders of one batch of messages: what is asked at the same moment is one question to the database. */
export interface SenderLookup {
  holderOf(token: string): Promise<TokenHolder | null>;
  personByNumber(employeeNumber: string): Promise<PersonRow | undefined>;
  roundOf(id: string): Promise<RoundRow | undefined>;
  /** Null where none was issued. */
  pinDigestOf(personId: string): Promise<string | null>;
  /** Everybody who has exactly this address. */
  personIdsOf(address: string): Promise<readonly string[]>;
  /** Everybody who has exactly this telephone number (E.164). */
  personIdsByPhone(number: string): Promise<readonly string[]>;
  /** How many codes this batch has tried with the number before. */
  earlierGuesses(number: string): number;
}

const AT_ONCE = 200;

export function lookUpSenders(ctx: Pick<Ctx, 'db' | 'keys'>): SenderLookup {
  const { db, keys } = ctx;
  const people = gather((nos: readonly number[]) => findPeopleByNo(db, nos), AT_ONCE);
  const addresses = gather((digests: readonly string[]) => personIdsByDigests(db, digests), AT_ONCE);
  const numbers = gather((some: readonly string[]) => findPeopleByNumber(db, some), AT_ONCE);
  const pins = gather((ids: readonly string[]) => pinDigestsOf(db, ids), AT_ONCE);
  const find = {
    round: remembering((no: number) => findRoundByNo(db, no)),
    person: async (no: number) => (await people([no]))[0],
  };
  const guesses = new Map<string, number>();
  return {
    personByNumber: async (employeeNumber) => (await numbers([employeeNumber]))[0],
    roundOf: remembering((id: string) => findRound(db, id)),
    pinDigestOf: async (personId) => (await pins([personId]))[0] ?? null,
    personIdsByPhone: async (number) => (await addresses([keys.master.digest(number)]))[0] ?? [],
    earlierGuesses: (number) => {
      const earlier = guesses.get(number) ?? 0;
      guesses.set(number, earlier + 1);
      return earlier;
    },
    holderOf: remembering((token: string) => holderBy(ctx, token, find)),
    personIdsOf: async (address) => (await addresses([keys.master.digest(addressKey(address))]))[0] ?? [],
  };
}

/** Asks once for each value. */
function remembering<K, V>(ask: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const known = new Map<K, Promise<V>>();
  return (key) => {
    const answer = known.get(key) ?? ask(key);
    known.set(key, answer);
    return answer;
  };
}
