import { countLinks, insertLinks } from '#db/stores/contacts/contact-links.ts';
import { insertNewMessages } from '#db/stores/messages/messages.ts';
import { contactsOf, findPersonByNumber, type PersonRow } from '#db/stores/people/people.ts';
import { addressKey } from '#lib/base/addresses/mail-address.ts';
import { toE164 } from '#lib/base/addresses/phone.ts';
import { newId } from '#lib/base/ids.ts';
import type { Ctx } from '../ctx.ts';
import { holderOf } from '../senders/holder-of.ts';
import { contactMessages } from './contact-message.ts';

export const LINK_LIVES_MS = 30 * 60_000;
const HOUR_MS = 60 * 60_000;
const MOST_AN_HOUR = 3;

/** Who asks: by number and one of the own addresses, or by the personal link of a round. */
export type Asker = { kind: 'number'; employeeNumber: string; address: string } | { kind: 'token'; token: string };

/** Sends a link to the own contact points, to the address that was named, which must be registered already, or to the first mail; at most three an hour. What came of it is told to nobody: who asks must not learn whether such a person or address exists. */
export async function sendContactLink(ctx: Ctx, asker: Asker): Promise<void> {
  const { db, keys } = ctx;
  const person = await personOf(ctx, asker);
  if (!person?.active) return;
  const contacts = await contactsOf(db, keys, [person.id]);
  const usable = contacts.map((contact) => ({ ...contact, queue: queueOf(contact.kind, contact.address) }));
  const named = asker.kind === 'number' ? usable.find((contact) => isSame(contact.address, asker.address)) : usable[0];
  if (!named) return;
  const now = ctx.clock.now();
  const id = newId(now);
  const messages = contactMessages(ctx, 'open', named, id, now);
  await db.write(async (tx) => {
    const sent = await countLinks(db, tx, person.id, ['open'], new Date(now.getTime() - HOUR_MS));
    if (sent >= MOST_AN_HOUR || messages.length === 0) return;
    const expiresAt = new Date(now.getTime() + LINK_LIVES_MS);
    const link = { id, personId: person.id, kind: 'open' as const, contactPointId: named.id };
    await insertLinks(db, tx, [{ ...link, createdAt: now, expiresAt }]);
    await insertNewMessages(db, tx, messages);
  });
}

async function personOf(ctx: Ctx, asker: Asker): Promise<PersonRow | undefined> {
  if (asker.kind === 'number') return findPersonByNumber(ctx.db, asker.employeeNumber);
  return (await holderOf(ctx, asker.token))?.person;
}

function isSame(address: string, typed: string): boolean {
  if (typed.includes('@')) return address.includes('@') && addressKey(address) === addressKey(typed.trim());
  const phone = toE164(typed);
  return phone.kind === 'phone' && phone.number === address;
}

/** Mails queue by domain, SMS by the first digits. */
export const queueOf = (kind: 'mail' | 'phone', address: string): string =>
  kind === 'mail' ? address.slice(address.lastIndexOf('@') + 1) : address.slice(0, 3);
