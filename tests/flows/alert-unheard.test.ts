import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listTray } from '#db/stores/inbounds/readings.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { alertHelp } from '#lib/flows/alerts/alert-help.ts';
import { alertUnheard } from '#lib/flows/alerts/alert-unheard.ts';
import { changeDuty } from '#lib/flows/alerts/change-duty.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { settleReading } from '#lib/flows/tray/settle-reading.ts';
import { enteredRaw } from '#lib/routes/entered.ts';
import { sendLetter } from '../screens/example-answers.ts';
import { statesOf } from '../support/check-messages.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';
import { wordedMail } from './worded-mail.ts';

const PEOPLE = [
  { employeeNumber: 'E1', name: '山田 太郎', department: '工場', mails: ['taro@x.jp'] },
  { employeeNumber: 'D1', mails: ['duty@x.jp'], phones: ['+819000000001'] },
  { employeeNumber: 'D2', mails: ['night@x.jp'] },
];

describe.each(DIALECTS)('a call for help that no board shows, on %s', (dialect) => {
  let ctx: TestCtx;
  let ids: Map<string, string>;
  beforeEach(async () => {
    const opened = await openTestCtx(dialect);
    ctx = { ...opened, channels: new Set(['smtp', 'twilio-sms']) };
    ids = await seedPeople(ctx, PEOPLE);
    for (const employeeNumber of ['D1', 'D2'])
      await changeDuty(ctx, { kind: 'help', employeeNumber, act: 'add', by: '高橋' });
  });
  afterEach(() => ctx.close());

  const look = async (minutes = 0) => {
    ctx.clock.advanceMs(minutes * 60_000);
    await alertHelp(ctx);
    await alertUnheard(ctx);
    return statesOf(ctx);
  };
  const fromNobody = () => sendLetter(ctx, { from: 'who@elsewhere.jp', to: 'someone@x.jp', text: '4' });
  const fromTaro = async () => {
    const raw = enteredRaw({ employeeNumber: 'E1', status: 'help' }, 'k1', ctx.clock.now());
    await (await createTake(ctx)('cli')([raw])).outcomes;
  };
  const settle = async (employeeNumber: string | null) => {
    const [reading] = await listTray(ctx.db, 1);
    const personId = employeeNumber === null ? null : ids.get(employeeNumber)!;
    const status = employeeNumber === null ? null : 'help';
    return settleReading(ctx, { readingId: reading!.id, personId, status, by: '菅原' });
  };
  const mail = () => wordedMail(ctx, eq(ctx.db.t.messages.channel, 'smtp'));

  it('from an unknown sender is told to everybody on duty, by mail and SMS, until somebody settles it', async () => {
    await fromNobody();
    expect(await look()).toEqual({ waiting: 3 });
    expect(await look()).toEqual({ waiting: 3 });
    expect(await look(3)).toEqual({ waiting: 6 });
    await settle(null);
    expect(await look(3)).toEqual({ withdrawn: 6 });
  });

  it('says where to look, not what was written, and carries nothing by which a reply could count', async () => {
    await fromNobody();
    await look();
    const [reading] = await listTray(ctx.db, 1);
    const { subject, text, nature, token } = await mail();
    expect(subject).toBe('【救助要請】差出人がわからない回答');
    expect(text).toContain(`/tray?reading=${reading!.id}`);
    expect([nature, token.startsWith('notice-')]).toEqual(['notice', true]);
  });

  it('from a known person while no round is open is told by name, and waits in the tray', async () => {
    await fromTaro();
    expect(await look()).toEqual({ waiting: 3 });
    expect((await mail()).subject).toBe('【救助要請】山田 太郎（照会の対象外）');
    await settle('E1');
    expect(await look(3)).toEqual({ withdrawn: 3 });
  });

  it('from somebody outside the audience of the open round is told as well', async () => {
    const audience = { departments: ['本社'], sites: [] };
    await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience }, 'test');
    await fillRounds(ctx);
    ctx.clock.advanceMs(1_000);
    await fromTaro();
    expect(await look()).toEqual({ waiting: 5 });
  });

  it('is left to the board once a round counts it', async () => {
    const quakeAt = ctx.clock.now();
    await fromTaro();
    await look();
    ctx.clock.advanceMs(1_000);
    await openRound(ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test', quakeAt);
    await fillRounds(ctx);
    await look(3);
    const alerts = ctx.db.t.alerts;
    expect(await ctx.db.read.$count(alerts, eq(alerts.personId, ids.get('E1')!))).toBe(1);
  });
});
