import type { Keyring } from '#db/stores/keys.ts';
import {
  findPerson,
  findPersonByNo,
  findPersonByNumber,
  type PersonRow,
  personIdsByDigest,
} from '#db/stores/people.ts';
import { findRoundByNo, type RoundRow } from '#db/stores/rounds.ts';
import { addressKey } from '#lib/base/mail-address.ts';
import { Problem } from '#lib/base/problem.ts';
import { readToken, tokenKeyOf, verifyToken } from '#lib/base/token.ts';
import type { Why } from '#lib/domain/answer-reading.ts';
import type { Proof } from '#lib/domain/report.ts';
import { decideWho } from '#lib/mail/decide-who.ts';
import type { Sender } from '#lib/routes/route.ts';
import type { Ctx } from './ctx.ts';

/** Who spoke, and how we know; or why a person has to decide. */
export type Resolved =
  | {
      kind: 'person';
      personId: string;
      personKeyId: string;
      proof: Proof;
      /** Why it is only claimed, where that is not plain. */
      doubt?: Why;
      tokenRound: RoundRow | null;
    }
  | { kind: 'tray'; candidates: readonly string[]; why: Why; tokenRound: RoundRow | null };

export interface TokenHolder {
  person: PersonRow;
  round: RoundRow;
}

/** The person and round that a token was made for, or null for a guess, a typo or a purged round. */
export async function holderOf(ctx: Pick<Ctx, 'db' | 'keys'>, token: string): Promise<TokenHolder | null> {
  const subject = readToken(token);
  const round = subject && (await findRoundByNo(ctx.db, subject.roundNo));
  if (!round || !(await isGenuine(ctx.keys, round.keyId, token))) return null;
  const person = await findPersonByNo(ctx.db, subject.personNo);
  return person ? { person, round } : null;
}

async function isGenuine(keys: Keyring, roundKeyId: string, token: string): Promise<boolean> {
  const roundKey = await keys.get(roundKeyId).catch((error) => {
    if (error instanceof Problem && error.code === 'key.destroyed') return null;
    throw error;
  });
  return roundKey !== null && verifyToken(tokenKeyOf(roundKey), token);
}

/** Looks the evidence of a sender up; bad evidence is an answer, not an error. */
export async function resolveSender(ctx: Ctx, from: Sender): Promise<Resolved> {
  switch (from.kind) {
    case 'token': {
      const holder = await holderOf(ctx, from.token);
      if (!holder) return tray('flow.unknown_token', {});
      return known(holder.person, 'token', holder.round);
    }
    case 'employee': {
      const person = await findPersonByNumber(ctx.db, from.employeeNumber);
      if (!person) return tray('flow.unknown_employee', { employeeNumber: from.employeeNumber });
      return known(person, 'operator', null);
    }
    case 'mail':
      return resolveMail(ctx, from);
  }
}

const known = (person: PersonRow, proof: Proof, tokenRound: RoundRow | null): Resolved => ({
  kind: 'person',
  personId: person.id,
  personKeyId: person.keyId,
  proof,
  tokenRound,
});

const tray = (code: string, params: Why['params']): Resolved => ({
  kind: 'tray',
  candidates: [],
  why: { code, params },
  tokenRound: null,
});

async function resolveMail(ctx: Ctx, from: Sender & { kind: 'mail' }): Promise<Resolved> {
  const holders = async (tokens: readonly string[]) =>
    (await Promise.all(tokens.map((token) => holderOf(ctx, token)))).filter((holder) => holder !== null);
  const recipient = await holders(from.recipientTokens);
  const reference = await holders(from.referenceTokens);
  const body = await holders(from.bodyTokens);
  const digests = from.from.map((address) => ctx.keys.master.digest(addressKey(address)));
  const who = decideWho({
    byRecipientToken: persons(recipient),
    byReferenceToken: persons(reference),
    byBodyToken: persons(body),
    byFrom: from.forgedShape ? [] : await personIdsByDigest(ctx.db, digests),
    fromAligned: false,
    fromIsForgedShape: from.forgedShape,
  });
  const all = [...recipient, ...reference, ...body];
  if (who.kind === 'tray') return { ...who, tokenRound: all[0]?.round ?? null };
  const holder = all.find(({ person }) => person.id === who.personId);
  const person = holder?.person ?? (await findPerson(ctx.db, who.personId));
  return person ? known(person, who.proof, holder?.round ?? null) : tray('flow.nobody', {});
}

const persons = (holders: readonly TokenHolder[]): string[] => [...new Set(holders.map(({ person }) => person.id))];
