import { findPerson, findPersonByNumber, type PersonRow } from '#db/stores/people.ts';
import type { RoundRow } from '#db/stores/rounds.ts';
import type { Why } from '#lib/domain/answer-reading.ts';
import type { Flag, Proof } from '#lib/domain/report.ts';
import { decideWho } from '#lib/mail/decide-who.ts';
import type { Sender } from '#lib/routes/route.ts';
import type { Ctx } from './ctx.ts';
import type { TokenHolder } from './holder-of.ts';
import { lookUpSenders, type SenderLookup } from './look-up-senders.ts';

/** Who spoke, and how we know; or why a person has to decide. */
export type Resolved =
  | {
      kind: 'person';
      personId: string;
      personKeyId: string;
      proof: Proof;
      /** Why it is only claimed, where that is not plain. */
      doubt?: Why;
      flag?: Flag | null;
      tokenRound: RoundRow | null;
    }
  | { kind: 'tray'; candidates: readonly string[]; why: Why; tokenRound: RoundRow | null };

/** Looks the evidence of a sender up; bad evidence is an answer, not an error. */
export async function resolveSender(ctx: Ctx, from: Sender, lookup = lookUpSenders(ctx)): Promise<Resolved> {
  switch (from.kind) {
    case 'token': {
      const holder = await lookup.holderOf(from.token);
      if (!holder) return tray('flow.unknown_token', {});
      return known(holder.person, 'token', holder.round);
    }
    case 'employee': {
      const person = await findPersonByNumber(ctx.db, from.employeeNumber);
      if (!person) return tray('flow.unknown_employee', { employeeNumber: from.employeeNumber });
      return known(person, 'operator', null);
    }
    case 'mail':
      return resolveMail(ctx, from, lookup);
  }
}

const known = (person: PersonRow, proof: Proof, tokenRound: RoundRow | null): Resolved & { kind: 'person' } => ({
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

async function resolveMail(ctx: Ctx, from: Sender & { kind: 'mail' }, lookup: SenderLookup): Promise<Resolved> {
  const holders = async (tokens: readonly string[]) =>
    (await Promise.all(tokens.map(lookup.holderOf))).filter((holder) => holder !== null);
  const recipient = await holders(from.recipientTokens);
  const reference = await holders(from.referenceTokens);
  const body = await holders(from.bodyTokens);
  const senders = from.forgedShape ? [] : await Promise.all(from.from.map(lookup.personIdsOf));
  const who = decideWho({
    byRecipientToken: persons(recipient),
    byReferenceToken: persons(reference),
    byBodyToken: persons(body),
    byFrom: [...new Set(senders.flat())],
    fromAligned: from.aligned,
    fromIsForgedShape: from.forgedShape,
  });
  const all = [...recipient, ...reference, ...body];
  if (who.kind === 'tray') return { ...who, tokenRound: all[0]?.round ?? null };
  const holder = all.find(({ person }) => person.id === who.personId);
  const person = holder?.person ?? (await findPerson(ctx.db, who.personId));
  if (!person) return tray('flow.nobody', {});
  return { ...known(person, who.proof, holder?.round ?? null), flag: who.flag };
}

const persons = (holders: readonly TokenHolder[]): string[] => [...new Set(holders.map(({ person }) => person.id))];
