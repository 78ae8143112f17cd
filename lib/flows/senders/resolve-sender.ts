import { findPerson, findPersonByNumber } from '#db/stores/people/people.ts';
import { decideWho } from '#lib/mail/decide-who.ts';
import type { Sender } from '#lib/routes/route.ts';
import type { Ctx } from '../ctx.ts';
import { resolvePin } from '../pins/resolve-pin.ts';
import type { TokenHolder } from './holder-of.ts';
import { lookUpSenders, type SenderLookup } from './look-up-senders.ts';
import { resolvePhone } from './resolve-phone.ts';
import { known, type Resolved, tray } from './resolved.ts';

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
    case 'pin':
      return resolvePin(from, lookup);
    case 'phone':
      return resolvePhone(ctx, from, lookup);
    case 'call':
      return resolveCall(from, lookup);
    case 'mail':
      return resolveMail(ctx, from, lookup);
  }
}

/** We called the registered phone; one press of a key may have been a slip, or a child. */
async function resolveCall(from: Sender & { kind: 'call' }, lookup: SenderLookup): Promise<Resolved> {
  const holder = await lookup.holderOf(from.token);
  if (!holder) return tray('flow.unknown_token', {});
  if (from.confirmed) return known(holder.person, 'number', holder.round);
  return { ...known(holder.person, 'claimed', holder.round), doubt: { code: 'voice.unconfirmed', params: {} } };
}

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
