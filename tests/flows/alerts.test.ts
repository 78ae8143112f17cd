import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '#lib/base/log.ts';
import { alertHelp } from '#lib/flows/alerts/alert-help.ts';
import { changeDuty } from '#lib/flows/alerts/change-duty.ts';
import { readDutyReach } from '#lib/flows/alerts/duty-reach.ts';
import { watchDuty } from '#lib/flows/alerts/watch-duty.ts';
import { closeHelp } from '#lib/flows/help/close-help.ts';
import { takeUpHelp } from '#lib/flows/help/take-up-help.ts';
import { closeRound } from '#lib/flows/rounds/close-round.ts';
import { sendLetter } from '../screens/example-answers.ts';
import { DIALECTS } from '../support/databases.ts';
import { type LadderStage, openLadderStage } from './ladder/ladder-stage.ts';
import { wordedMail } from './worded-mail.ts';

const PEOPLE = [
  { employeeNumber: 'E1', name: '山田 太郎', mails: ['taro@x.jp'] },
  { employeeNumber: 'D1', mails: ['duty@x.jp'], phones: ['+819000000001'] },
  { employeeNumber: 'D2', mails: ['night@x.jp'] },
  { employeeNumber: 'D3', mails: [], phones: ['+819000000003'] },
];

describe.each(DIALECTS)('a call for help on %s', (dialect) => {
  let stage: LadderStage;
  const open = async (kind: 'real' | 'drill' = 'real', helpAlertDrills: 'yes' | 'no' = 'yes') => {
    stage = await openLadderStage(dialect, { ladder: '0 mail', people: PEOPLE, kind }, { helpAlertDrills });
    await stage.relay('handed_over');
    for (const employeeNumber of ['D1', 'D2'])
      await changeDuty(stage.ctx, { kind: 'help', employeeNumber, act: 'add', by: '高橋' });
  };
  beforeEach(() => open());
  afterEach(() => stage.ctx.close());

  const alertsTo = async (number: string, state = 'waiting') =>
    (await stage.of(number)).filter((line) => line.endsWith('alert') && line.includes(state)).length;
  const look = async (minutes = 0) => {
    stage.ctx.clock.advanceMs(minutes * 60_000);
    await alertHelp(stage.ctx);
  };
  const key = () => ({ roundId: stage.roundId, personId: stage.ids.get('E1')! });

  it('is told at once to everybody on duty, by mail and SMS, and again until somebody takes it up', async () => {
    await stage.press('E1', 'help');
    await look();
    expect([await alertsTo('D1'), await alertsTo('D2'), await alertsTo('E1')]).toEqual([2, 1, 0]);
    await look();
    expect(await alertsTo('D2')).toBe(1);
    await look(3);
    expect([await alertsTo('D1'), await alertsTo('D2')]).toEqual([4, 2]);
    await takeUpHelp(stage.ctx, key(), '菅原', { kind: 'all' });
    await look(3);
    expect([await alertsTo('D1'), await alertsTo('D2', 'withdrawn')]).toEqual([0, 2]);
  });

  it('is said in the log once, not at every call and turn, until those on duty can be told again', async () => {
    const duty = async (act: 'add' | 'remove') => {
      for (const employeeNumber of ['D1', 'D2'])
        await changeDuty(stage.ctx, { kind: 'help', employeeNumber, act, by: '高橋' });
    };
    const said: string[] = [];
    const say = (message: string) => void said.push(message);
    const heard = watchDuty({ ...silentLog, error: say, info: say });
    const turn = async () => {
      heard(await alertHelp(stage.ctx));
      stage.ctx.clock.advanceMs(4 * 60_000);
      heard([]);
    };
    await duty('remove');
    await stage.press('E1', 'help');
    await turn();
    await stage.press('D3', 'help');
    await turn();
    await turn();
    expect(said).toEqual(['calls for help, and nobody on duty can be told']);
    await duty('add');
    await turn();
    await turn();
    expect(said).toHaveLength(2);
    await duty('remove');
    await turn();
    expect(said).toHaveLength(3);
  });

  it('is foreseen to reach nobody when the duty list is empty or those on it have nothing but a phone without SMS', async () => {
    const onDuty = (employeeNumber: string, act: 'add' | 'remove') =>
      changeDuty(stage.ctx, { kind: 'help', employeeNumber, act, by: '高橋' });
    const reach = (...channels: string[]) => readDutyReach(stage.ctx.db, new Set(channels));
    expect(await reach('smtp')).toEqual({ kind: 'ready', people: 2 });
    for (const employeeNumber of ['D1', 'D2']) await onDuty(employeeNumber, 'remove');
    expect(await reach('smtp')).toEqual({ kind: 'nobody' });
    await onDuty('D3', 'add');
    expect(await reach('smtp')).toEqual({ kind: 'unreachable', people: 1 });
    expect(await reach('smtp', 'twilio-sms')).toEqual({ kind: 'ready', people: 1 });
  });

  it('alerts though nobody has proved who spoke', async () => {
    await sendLetter(stage.ctx, { from: 'taro@x.jp', to: 'someone@x.jp', text: '4' });
    await look();
    expect(await alertsTo('D2')).toBe(1);
    expect((await mailTo('D2')).text).toContain('まだ確かめられていません');
  });

  it('alerts anew when it comes again after closing, and late for a round that is over', async () => {
    await stage.press('E1', 'help');
    await look();
    await closeHelp(stage.ctx, { ...key(), status: 'minor', remark: '', by: '菅原', scope: { kind: 'all' } });
    await look(1);
    expect(await alertsTo('D2')).toBe(0);
    await closeRound(stage.ctx, stage.roundId, '菅原');
    stage.ctx.clock.advanceMs(60_000);
    await stage.press('E1', 'help');
    await look();
    expect(await alertsTo('D2')).toBe(1);
  });

  it('says who needs help and where to take it up, and no reply to it can count as an answer', async () => {
    await stage.press('E1', 'help');
    await look();
    const mail = await mailTo('D2');
    expect(mail).toMatchObject({ nature: 'notice', subject: '【救助要請】山田 太郎（本社/総務部）' });
    expect(mail.text).toContain(`/board/${stage.roundId}/people/${stage.ids.get('E1')}`);
    expect(mail.token).toMatch(/^notice-/);
    expect(`${mail.text}${mail.html}`).not.toContain('/r/');
  });

  it('in a drill is marked as one, or silent where that is wished', async () => {
    await stage.ctx.close();
    await open('drill');
    await stage.press('E1', 'help');
    await look();
    expect((await mailTo('D2')).subject).toMatch(/^【訓練】/);
    await stage.ctx.close();
    await open('drill', 'no');
    await stage.press('E1', 'help');
    await look();
    expect(await alertsTo('D2')).toBe(0);
  });

  function mailTo(number: string) {
    const { messages } = stage.ctx.db.t;
    const to = eq(messages.personId, stage.ids.get(number)!);
    return wordedMail(stage.ctx, and(to, eq(messages.purpose, 'alert'), eq(messages.channel, 'smtp'))!);
  }
});
