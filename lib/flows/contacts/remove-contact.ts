import { countInUse, ownContacts, setContact } from '#db/stores/contacts/own-contacts.ts';
import type { PersonRow } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import type { Ctx } from '../ctx.ts';
import { actorOf } from './open-contacts.ts';
import { tellOfChange } from './tell-of-change.ts';

/** `last`: whoever has no contact point can be asked by nobody, so the last one in use stays. */
export type Removed = { kind: 'removed' | 'last' | 'as_before' };

/** Takes one of the own contact points out of use, or drops one that waits to be confirmed; every address in use before is told, this one too. */
export async function removeContact(ctx: Ctx, person: PersonRow, contactPointId: string): Promise<Removed> {
  const { db } = ctx;
  const own = await ownContacts(ctx, person.id);
  const gone = own.find(({ id }) => id === contactPointId);
  if (!gone) return { kind: 'as_before' };
  const now = ctx.clock.now();
  return db.write(async (tx) => {
    if (gone.active && (await countInUse(db, tx, person.id)) <= 1) return { kind: 'last' };
    await setContact(db, tx, gone.id, { active: false, retiredAt: now });
    if (gone.active) await tellOfChange(ctx, tx, person.id, own, now);
    const details = { kind: gone.kind, contactPointId: gone.id };
    await recordAct(db, tx, { at: now, actor: actorOf(person), act: 'contact.remove', subject: person.id, details });
    return { kind: 'removed' };
  });
}
