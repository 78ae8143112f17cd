import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askContactChecks } from '#lib/flows/contacts/ask-contact-checks.ts';
import { askDueChecks } from '#lib/flows/contacts/ask-due-checks.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople } from '../support/roster.ts';
import { openTestRound } from './tray-stage.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

describe.each(DIALECTS)('contact points that are checked by themselves, on %s', (dialect) => {
  let ctx: TestCtx;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    await seedPeople(ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }, { employeeNumber: 'E3', mails: [] }]);
  });
  afterEach(() => ctx.close());

  const every = (contactCheckDays: number): Ctx => ({ ...ctx, core: { ...ctx.core, contactCheckDays } });
  const mails = () => ctx.db.read.$count(ctx.db.t.messages);

  it('asks nobody unless somebody has set after how many days', async () => {
    expect(await askDueChecks(ctx)).toBe(0);
    expect(await askDueChecks({ ...every(180), channels: new Set() })).toBe(0);
    expect(await mails()).toBe(0);
  });

  it('asks everybody once, and again only when so many days are over', async () => {
    expect(await askDueChecks(every(182))).toBe(2);
    ctx.clock.advanceMs(182 * DAY_MS - 1);
    expect(await askDueChecks(every(182))).toBe(0);
    ctx.clock.advanceMs(1);
    expect(await askDueChecks(every(182))).toBe(2);
  });

  it('counts from the press of a person too', async () => {
    await askContactChecks(ctx, '人事');
    ctx.clock.advanceMs(2 * DAY_MS);
    expect(await askDueChecks(every(180))).toBe(0);
  });

  it('writes from 9 to 17 o’clock in the zone of the company only', async () => {
    for (const [time, asked] of [
      ['T23:59:00Z', 0],
      ['T08:00:00Z', 0],
      ['T07:59:00Z', 2],
    ] as const) {
      ctx.clock.set(new Date(`2026-11-24${time}`));
      expect(await askDueChecks(every(180)), time).toBe(asked);
    }
    ctx.clock.set(new Date('2027-11-25T00:00:00Z'));
    expect(await askDueChecks(every(180))).toBe(2);
  });

  it('leaves people alone on Saturday and Sunday, as the zone of the company has them', async () => {
    for (const at of ['2026-11-28T03:00:00Z', '2026-11-29T03:00:00Z']) {
      ctx.clock.set(new Date(at));
      expect(await askDueChecks(every(180)), at).toBe(0);
    }
    // Monday, 9:00 in Tokyo.
    ctx.clock.set(new Date('2026-11-30T00:00:00Z'));
    expect(await askDueChecks(every(180))).toBe(2);
  });

  it('asks nobody while a real round is open', async () => {
    await openTestRound(ctx, 'real');
    const before = await mails();
    expect(await askDueChecks(every(180))).toBe(0);
    expect(await mails()).toBe(before);
  });

  it('goes on after a crash in the middle, and asks nobody twice', async () => {
    let writes = 0;
    const dies: Ctx['db'] = {
      ...ctx.db,
      write: async (work) => {
        if (++writes > 1) throw new Error('the power is gone');
        return ctx.db.write(work);
      },
    };
    await seedMany(148);
    await expect(askDueChecks({ ...every(180), db: dies })).rejects.toThrow('power');
    expect(await mails()).toBe(100);
    expect(await askDueChecks(every(180))).toBe(50);
    expect(await askDueChecks(every(180))).toBe(0);
    expect(await mails()).toBe(150);
  });

  it('asks everybody once when two workers and a press come at the same moment', async () => {
    const asked = await Promise.all([
      askDueChecks(every(180)),
      askDueChecks(every(180)),
      askContactChecks(ctx, '人事'),
    ]);
    expect(asked.reduce((sum, n) => sum + n)).toBe(2);
    expect(await mails()).toBe(2);
  });

  it('never asks more within an hour than the relay takes beside everything else', async () => {
    await askedLately(1_999);
    expect(await askDueChecks(every(180))).toBe(1);
    expect(await askDueChecks(every(180))).toBe(0);
    ctx.clock.advanceMs(HOUR_MS);
    expect(await askDueChecks(every(180))).toBe(1);
  });

  /** More of them, with the mail address of E1 each. */
  async function seedMany(n: number): Promise<void> {
    const { people, contactPoints } = ctx.db.t;
    const [person] = await ctx.db.read.select().from(people).limit(1);
    const [contact] = await ctx.db.read.select().from(contactPoints).limit(1);
    const numbers = Array.from({ length: n }, (_, i) => 10 + i);
    await ctx.db.write(async (tx) => {
      await tx.insert(people).values(numbers.map((no) => ({ ...person!, id: `p${no}`, no, employeeNumber: `N${no}` })));
      await tx.insert(contactPoints).values(numbers.map((no) => ({ ...contact!, id: `c${no}`, personId: `p${no}` })));
    });
  }

  /** So many others were asked a moment ago. */
  async function askedLately(n: number): Promise<void> {
    const createdAt = ctx.clock.now();
    const expiresAt = new Date(createdAt.getTime() + DAY_MS);
    const link = { kind: 'check' as const, contactPointId: 'gone', createdAt, expiresAt };
    const rows = Array.from({ length: n }, (_, i) => ({ ...link, id: `l${i}`, personId: `gone${i}` }));
    await ctx.db.write(async (tx) => void (await tx.insert(ctx.db.t.contactLinks).values(rows)));
  }
});
