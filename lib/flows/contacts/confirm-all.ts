import { confirmAll } from '#db/stores/contacts/own-contacts.ts';
import type { PersonRow } from '#db/stores/people/people.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import type { Ctx } from '../ctx.ts';
import { actorOf } from './open-contacts.ts';

/** Somebody says that all of the own contact points in use are right. */
export async function confirmAllContacts({ db, clock }: Pick<Ctx, 'db' | 'clock'>, person: PersonRow): Promise<void> {
  const at = clock.now();
  await db.write(async (tx) => {
    await confirmAll(db, tx, person.id, at);
    await recordAct(db, tx, { at, actor: actorOf(person), act: 'contact.all_right', subject: person.id, details: {} });
  });
}
