import type { Handle } from '#db/db.ts';
import type { OwnContact } from '#db/stores/contacts/own-contacts.ts';
import { insertNewMessages } from '#db/stores/messages/messages.ts';
import { newId } from '#lib/base/ids.ts';
import type { Ctx } from '../ctx.ts';
import { contactMessages } from './contact-message.ts';

/** Word to every address that was in use before: whoever did not do this learns of it. Inside the caller's transaction. */
export async function tellOfChange(
  ctx: Pick<Ctx, 'db' | 'channels'>,
  tx: Handle,
  personId: string,
  before: readonly Pick<OwnContact, 'id' | 'kind' | 'queue' | 'active'>[],
  now: Date,
): Promise<void> {
  const id = newId(now);
  const rows = before
    .filter(({ active }) => active)
    .flatMap((contact) => contactMessages(ctx, 'changed', { ...contact, personId }, id, now));
  if (rows.length > 0) await insertNewMessages(ctx.db, tx, rows);
}
