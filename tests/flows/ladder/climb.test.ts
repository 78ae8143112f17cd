import { afterEach, describe, expect, it } from 'vitest';
import { firstBrokenAct } from '#db/stores/proof/audit.ts';
import { recount } from '#lib/flows/ledger/rebuild.ts';
import { DIALECTS } from '../../support/databases.ts';
import { type LadderStage, openLadderStage } from './ladder-stage.ts';

const LADDER = '0 mail1; 10 mail2 + sms; 30 voice; remind 30 x 2';
const PEOPLE = [
  { employeeNumber: 'E1', mails: ['a@x.jp', 'b@x.jp'], phones: ['+819000000001'] },
  { employeeNumber: 'E2', mails: ['c@x.jp'], phones: [] },
  { employeeNumber: 'E3', mails: [], phones: ['+819000000003'] },
];

describe.each(DIALECTS)('the ladder on %s', (dialect) => {
  let stage: LadderStage;
  const open = async (ladder = LADDER) => {
    stage = await openLadderStage(dialect, { ladder, people: PEOPLE });
  };
  afterEach(async () => {
    expect(await recount(stage.ctx, stage.roundId)).toEqual([]);
    expect(await firstBrokenAct(stage.ctx.db)).toBeNull();
    await stage.ctx.close();
  });

  it('asks the silent step by step, reminds them so many times, and then leaves them', async () => {
    await open();
    await stage.relay('handed_over');
    await stage.minutes(9, 3);
    expect(await stage.of('E1')).toEqual(['smtp 0.0 handed_over']);
    await stage.minutes(1);
    expect(await stage.of('E1')).toEqual(['sms 2.0 waiting', 'smtp 0.0 handed_over', 'smtp 1.0 waiting']);
    await stage.minutes(20, 10);
    expect((await stage.of('E1')).filter((line) => line.startsWith('voice'))).toEqual(['voice 3.0 waiting']);
    await stage.relay('handed_over');
    await stage.minutes(31, 15);
    expect(await stage.of('E2')).toEqual(['smtp 0.0 handed_over', 'smtp 0.1 waiting']);
    await stage.minutes(200, 40);
    expect(await stage.of('E2')).toEqual(['smtp 0.0 handed_over', 'smtp 0.1 waiting', 'smtp 0.2 waiting']);
  });

  it('is stopped by an answer that counts: nothing more is made, and what waits is taken back', async () => {
    await open();
    await stage.relay('handed_over');
    await stage.minutes(10, 5);
    await stage.press('E1', 'safe');
    expect(await stage.of('E1')).toEqual([
      'sms 2.0 withdrawn answered',
      'smtp 0.0 handed_over',
      'smtp 1.0 withdrawn answered',
    ]);
    await stage.minutes(120, 30);
    expect(await stage.of('E1')).toHaveLength(3);
  });

  it('moves to the next contact point at once when an address fails, without waiting for its minute', async () => {
    await open();
    await stage.relay('failed', 'E1');
    await stage.minutes(1);
    expect(await stage.of('E1')).toEqual(['smtp 0.0 failed', 'smtp 1.0 waiting']);
    expect(await stage.bucket('E1')).toBe('not_asked');
    await stage.relay('failed', 'E1');
    await stage.minutes(1);
    expect(await stage.of('E1')).toEqual(['sms 2.0 waiting', 'smtp 0.0 failed', 'smtp 1.0 failed']);
  });

  it('begins for somebody without a mail address on the first way that they have', async () => {
    await open();
    expect(await stage.bucket('E3')).toBe('no_contact');
    await stage.work();
    expect(await stage.of('E3')).toEqual(['sms 2.0 waiting']);
    expect(await stage.bucket('E3')).toBe('not_asked');
  });

  it('leaves somebody undeliverable when nothing is left to try', async () => {
    await open();
    await stage.relay('failed', 'E2');
    await stage.minutes(2);
    expect(await stage.of('E2')).toEqual(['smtp 0.0 failed']);
    expect(await stage.bucket('E2')).toBe('undeliverable');
  });

  it('carried out twice makes nothing twice', async () => {
    await open();
    await stage.relay('handed_over');
    await stage.minutes(10, 5);
    await Promise.all([stage.work(), stage.work()]);
    expect(await stage.of('E1')).toHaveLength(3);
  });
});
