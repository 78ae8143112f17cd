import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVERYBODY } from '#lib/domain/round.ts';
import { parseLadder } from '#lib/flows/ladder/ladder-of.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { previewRound, type RoundPlan } from '#lib/flows/rounds/preview-round.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

const PEOPLE = [
  { employeeNumber: 'E1', mails: ['a@x.jp', 'b@x.jp'], phones: ['+819000000001'] },
  { employeeNumber: 'E2', mails: ['c@x.jp'] },
  { employeeNumber: 'E3', mails: [], phones: ['+819000000003'], language: 'en' as const },
  { employeeNumber: 'E4', mails: [] },
];
const LADDER = parseLadder('0 mail; 10 sms; 60 manager');

describe.each(DIALECTS)('the plan before a start on %s', (dialect) => {
  let ctx: TestCtx;
  beforeEach(async () => {
    const opened = await openTestCtx(dialect);
    const core = { ...opened.core, smsPrice: 0.1, smsCurrency: 'USD', quietHours: '22:00-07:00' };
    ctx = { ...opened, core, channels: new Set(['smtp', 'twilio-sms']) };
    await seedPeople(ctx, PEOPLE);
  });
  afterEach(() => ctx.close());

  const plan = (more: Partial<RoundPlan> = {}): RoundPlan => ({
    kind: 'real',
    wording: wordingOf('地震'),
    audience: EVERYBODY,
    ladder: LADDER,
    ...more,
  });

  it('says how many by each way, in how many segments, for how much, and who would get nothing', async () => {
    const preview = await previewRound(ctx, plan());
    expect(preview).toMatchObject({
      people: 4,
      messages: 3,
      withoutContact: 1,
      allBad: 0,
      ladder: '0 mail; 10 sms; 60 manager',
    });
    expect(preview.withoutContactSample).toMatchObject([{ employeeNumber: 'E4', why: 'no_contact' }]);
    const [mail, sms, manager] = preview.steps;
    expect(mail).toMatchObject({ minute: 0, way: 'mail', people: 2, messages: 3, segments: null, seconds: null });
    expect(sms).toMatchObject({ minute: 10, way: 'sms', people: 2, messages: 2 });
    expect(sms!.segments).toBeGreaterThanOrEqual(2);
    expect(sms!.cost).toBeCloseTo(sms!.segments! * 0.1);
    expect(manager).toMatchObject({ minute: 60, way: 'manager', messages: 0 });
  });

  it('tells those apart of whose addresses every one has bounced', async () => {
    const { contactPoints } = ctx.db.t;
    await ctx.db.write((tx) =>
      tx.update(contactPoints).set({ badSince: new Date() }).where(eq(contactPoints.queue, 'x.jp')),
    );
    const mailOnly = await previewRound(ctx, plan({ ladder: parseLadder('0 mail') }));
    expect([mailOnly.withoutContact, mailOnly.allBad]).toEqual([2, 2]);
    expect((await previewRound(ctx, plan())).allBadSample.map((person) => person.employeeNumber)).toEqual(['E2']);
  });

  it('leaves out of the usual ladder what is not set up, and refuses it where somebody asks for it', async () => {
    const mailOnly = { ...ctx, channels: new Set(['smtp']) };
    const { kind, wording, audience } = plan();
    expect((await previewRound(mailOnly, { kind, wording, audience })).ladder).toBe(
      '0 mail; 60 manager; remind 60 x 6',
    );
    await expect(previewRound(mailOnly, plan())).rejects.toMatchObject({ code: 'ladder.no_channel' });
  });

  it('a drill in quiet hours is held until they are over, a real round never', async () => {
    ctx.clock.set(new Date('2026-11-24T23:30:00+09:00'));
    const morning = new Date('2026-11-25T07:00:00+09:00');
    expect((await previewRound(ctx, plan({ kind: 'drill' }))).heldUntil).toEqual(morning);
    expect((await previewRound(ctx, plan())).heldUntil).toBeNull();
    await openRound(ctx, plan({ kind: 'drill' }), '高橋');
    await fillRounds(ctx);
    const rows = await ctx.db.read.select({ dueAt: ctx.db.t.messages.dueAt }).from(ctx.db.t.messages);
    expect(new Set(rows.map(({ dueAt }) => dueAt.getTime()))).toEqual(new Set([morning.getTime()]));
  });
});
