import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactChanges } from '#db/stores/contacts/contact-changes.ts';
import { formerContacts } from '#db/stores/contacts/former-contacts.ts';
import { findPersonByNumber, type PersonRow } from '#db/stores/people/people.ts';
import { addContact } from '#lib/flows/contacts/add-contact.ts';
import { confirmAllContacts } from '#lib/flows/contacts/confirm-all.ts';
import { confirmContact } from '#lib/flows/contacts/confirm-contact.ts';
import { contactToken } from '#lib/flows/contacts/contact-token.ts';
import { removeContact } from '#lib/flows/contacts/remove-contact.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople } from '../support/roster.ts';

describe.each(DIALECTS)('the history of somebody’s contact points, on %s', (dialect) => {
  let ctx: TestCtx;
  let e1: PersonRow;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    await seedPeople(ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }]);
    e1 = (await findPersonByNumber(ctx.db, 'E1'))!;
  });
  afterEach(() => ctx.close());

  const later = () => ctx.clock.advanceMs(60_000);

  it('tells what was added, confirmed and taken out, by whom and when, the newest first', async () => {
    await addContact(ctx, e1, 'new@example.com');
    const [added] = await formerContacts(ctx.db, ctx.keys, e1.id);
    const [link] = await ctx.db.read.select().from(ctx.db.t.contactLinks);
    const addedAt = ctx.clock.now();
    later();
    await confirmContact(ctx, contactToken(ctx.keys.master, link!.id));
    const confirmedAt = ctx.clock.now();
    later();
    await removeContact(ctx, e1, added!.id);
    const by = { actor: 'self E1', contactPointId: added!.id };
    expect(await contactChanges(ctx.db, e1.id)).toMatchObject([
      { what: 'remove', at: ctx.clock.now(), ...by },
      { what: 'confirm', at: confirmedAt, ...by },
      { what: 'add', at: addedAt, ...by },
    ]);
  });

  it('leaves out what changed nothing, and what others changed', async () => {
    await confirmAllContacts(ctx, e1);
    await addContact(ctx, (await findPersonByNumber(ctx.db, 'E2'))!, 'two@example.com');
    expect(await contactChanges(ctx.db, e1.id)).toEqual([]);
  });
});
