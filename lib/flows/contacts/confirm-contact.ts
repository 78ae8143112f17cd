import { findLink, spendLink } from '#db/stores/contacts/contact-links.ts';
import { nextPosition, ownContacts, setContact } from '#db/stores/contacts/own-contacts.ts';
import { findPerson } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import type { Ctx } from '../ctx.ts';
import { linkIdIn } from './contact-token.ts';
import { actorOf } from './open-contacts.ts';
import { tellOfChange } from './tell-of-change.ts';

/** Takes a new contact point into use by the link that was sent to it, once; the addresses in use before are told. False for a link that is used, over or no link of ours. */
export async function confirmContact(ctx: Ctx, token: string): Promise<boolean> {
  const { db, keys } = ctx;
  const id = linkIdIn(keys.master, token);
  const link = id === null ? undefined : await findLink(db, db.read, id);
  if (link?.kind !== 'confirm') return false;
  const person = await findPerson(db, link.personId);
  if (!person?.active) return false;
  const own = await ownContacts(ctx, person.id);
  const fresh = own.find((contact) => contact.id === link.contactPointId && !contact.active);
  const now = ctx.clock.now();
  return db.write(async (tx) => {
    // Taken back by its owner meanwhile: nothing to confirm.
    if (!fresh || !(await spendLink(db, tx, link.id, now))) return false;
    const position = await nextPosition(db, tx, person.id, fresh.kind);
    await setContact(db, tx, fresh.id, { active: true, confirmedAt: now, position });
    await tellOfChange(ctx, tx, person.id, own, now);
    const details = { kind: fresh.kind, contactPointId: fresh.id };
    await recordAct(db, tx, { at: now, actor: actorOf(person), act: 'contact.confirm', subject: person.id, details });
    return true;
  });
}
