import type { Handle } from '#db/db.ts';
import { countLinks, insertLinks } from '#db/stores/contacts/contact-links.ts';
import { contactByDigest, nextPosition, setContact } from '#db/stores/contacts/own-contacts.ts';
import { insertNewMessages } from '#db/stores/messages/messages.ts';
import { addressPlace, type ContactRow, type PersonRow } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { addressKey, readMailAddress } from '#lib/base/addresses/mail-address.ts';
import { toE164 } from '#lib/base/addresses/phone.ts';
import { newId } from '#lib/base/ids.ts';
import { sealText } from '#lib/base/secrets/seal.ts';
import type { ContactKind } from '#lib/domain/person.ts';
import type { Ctx } from '../ctx.ts';
import { contactMessages } from './contact-message.ts';
import { actorOf } from './open-contacts.ts';
import { LINK_LIVES_MS, queueOf } from './send-contact-link.ts';

const HOUR_MS = 60 * 60_000;
const MOST_AN_HOUR = 5;

/** `sent`: it counts once its owner has pressed the link that went there. `unreadable`: no address or number. `no_way`: nothing can be sent to such a one. */
export type Added = { kind: 'sent' | 'known' | 'unreadable' | 'no_way' | 'too_many' };

/** Enters a new contact point of one's own, not in use yet, and sends it a link to confirm. */
export async function addContact(ctx: Ctx, person: PersonRow, typed: string): Promise<Added> {
  const { db, keys } = ctx;
  const read = readTyped(typed);
  if (!read) return { kind: 'unreadable' };
  const { kind, address } = read;
  const now = ctx.clock.now();
  const personKey = await keys.get(person.keyId);
  const addressDigest = keys.master.digest(kind === 'mail' ? addressKey(address) : address);
  return db.write(async (tx) => {
    const since = new Date(now.getTime() - HOUR_MS);
    if ((await countLinks(db, tx, person.id, ['confirm'], since)) >= MOST_AN_HOUR) return { kind: 'too_many' };
    const known = await contactByDigest(db, tx, { personId: person.id, kind, addressDigest });
    if (known?.active) return { kind: 'known' };
    const id = known?.id ?? newId(now);
    const linkId = newId(now);
    const contact = { id, kind, queue: queueOf(kind, address), personId: person.id };
    const messages = contactMessages(ctx, 'confirm', contact, linkId, now);
    if (messages.length === 0) return { kind: 'no_way' };
    const waiting = {
      sealedAddress: sealText(personKey, address, addressPlace(id)),
      ...{
        active: false,
        source: 'self' as const,
        confirmedAt: null,
        retiredAt: null,
        badSince: null,
        badReason: null,
      },
    };
    if (known) await setContact(db, tx, id, waiting);
    else await insertContact(ctx, tx, { ...contact, ...waiting, addressDigest });
    const expiresAt = new Date(now.getTime() + LINK_LIVES_MS);
    const link = { id: linkId, personId: person.id, kind: 'confirm' as const, contactPointId: id };
    await insertLinks(db, tx, [{ ...link, createdAt: now, expiresAt }]);
    await insertNewMessages(db, tx, messages);
    const act = { actor: actorOf(person), act: 'contact.add', subject: person.id };
    await recordAct(db, tx, { at: now, ...act, details: { kind, contactPointId: id } });
    return { kind: 'sent' };
  });
}

async function insertContact(
  { db }: Pick<Ctx, 'db'>,
  tx: Handle,
  contact: Omit<ContactRow, 'position' | 'createdAt'>,
): Promise<void> {
  const position = await nextPosition(db, tx, contact.personId, contact.kind);
  await tx.insert(db.t.contactPoints).values({ ...contact, position });
}

function readTyped(typed: string): { kind: ContactKind; address: string } | null {
  if (typed.includes('@') || typed.includes('＠')) {
    const mail = readMailAddress(typed);
    return mail.kind === 'address' ? { kind: 'mail', address: mail.address } : null;
  }
  const phone = toE164(typed);
  return phone.kind === 'phone' ? { kind: 'phone', address: phone.number } : null;
}
