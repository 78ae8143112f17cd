import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCounts } from '#db/stores/contacts/contact-checks.ts';
import { findPersonByNumber } from '#db/stores/people/people.ts';
import { listPeople } from '#db/stores/people/people-list.ts';
import { ALL } from '#lib/domain/access.ts';
import { askContactChecks } from '#lib/flows/contacts/ask-contact-checks.ts';
import { confirmAllContacts } from '#lib/flows/contacts/confirm-all.ts';
import { contactToken } from '#lib/flows/contacts/contact-token.ts';
import { openContacts } from '#lib/flows/contacts/open-contacts.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople } from '../support/roster.ts';
import { openTestRound } from './tray-stage.ts';

const DAY_MS = 24 * 60 * 60_000;

describe.each(DIALECTS)('asking whether contact points are still right, on %s', (dialect) => {
  let ctx: TestCtx;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    await seedPeople(ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }, { employeeNumber: 'E3', mails: [] }]);
  });
  afterEach(() => ctx.close());

  const links = () => ctx.db.read.select().from(ctx.db.t.contactLinks);
  const counts = () => {
    const since = new Date(ctx.clock.now().getTime() - DAY_MS);
    return checkCounts(ctx.db, { confirmed: since, asked: since, due: since });
  };

  it('asks everybody with a mail address once, and again only after a day', async () => {
    expect(await askContactChecks(ctx, '人事')).toBe(2);
    expect(await askContactChecks(ctx, '人事')).toBe(0);
    expect(await counts()).toEqual({ active: 3, confirmed: 0, asked: 2, mailless: 1, due: 0 });
    ctx.clock.advanceMs(DAY_MS + 1);
    expect(await askContactChecks(ctx, '人事')).toBe(2);
  });

  it('is no round: nobody stands anywhere by it', async () => {
    await askContactChecks(ctx, '人事');
    expect(await ctx.db.read.$count(ctx.db.t.standings)).toBe(0);
    expect(await ctx.db.read.$count(ctx.db.t.rounds)).toBe(0);
    expect(await ctx.db.read.$count(ctx.db.t.messages)).toBe(2);
  });

  it('asks nobody while a real round is open', async () => {
    await openTestRound(ctx, 'drill');
    expect(await askContactChecks(ctx, '人事')).toBe(2);
    ctx.clock.advanceMs(DAY_MS + 1);
    await openTestRound(ctx, 'real');
    expect(await askContactChecks(ctx, '人事')).toBe(0);
  });

  it('shows in the list who has confirmed, after a week by the same link', async () => {
    await askContactChecks(ctx, '人事');
    ctx.clock.advanceMs(7 * DAY_MS);
    const e1 = (await findPersonByNumber(ctx.db, 'E1'))!;
    const link = (await links()).find(({ personId }) => personId === e1.id)!;
    const opened = await openContacts(ctx, contactToken(ctx.keys.master, link.id));
    await confirmAllContacts(ctx, opened!.person);
    expect(await counts()).toMatchObject({ confirmed: 1, asked: 0 });
    const { people } = await listPeople(ctx.db, { scope: ALL, only: 'unconfirmed' }, { limit: 10 });
    expect(people.map(({ person }) => person.employeeNumber)).toEqual(['E2']);
  });
});
