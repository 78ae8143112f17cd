import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAsked } from '#db/stores/inbounds/reply-page.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { enteredRaw } from '#lib/routes/entered.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople } from '../support/roster.ts';

describe.each(DIALECTS)('whether anything was said about a person, on %s', (dialect) => {
  let ctx: TestCtx;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    await seedPeople(ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }]);
  });
  afterEach(() => ctx.close());

  it('is known from the ledger, by whatever road it came, and of that person only', async () => {
    const { people } = ctx.db.t;
    const numbers = await ctx.db.read.select({ no: people.no, employeeNumber: people.employeeNumber }).from(people);
    const spoke = async () => {
      const asked = await findAsked(
        ctx.db,
        numbers.map(({ no }) => no),
      );
      const saidOf = new Map(asked.map((person) => [person.no, person.spoke]));
      return Object.fromEntries(numbers.map(({ no, employeeNumber }) => [employeeNumber, saidOf.get(no)]));
    };
    expect(await spoke()).toEqual({ E1: false, E2: false });
    const raw = enteredRaw({ employeeNumber: 'E2', status: 'safe' }, 'once', ctx.clock.now());
    await (await createTake(ctx)('cli')([raw])).outcomes;
    expect(await spoke()).toEqual({ E1: false, E2: true });
  });
});
