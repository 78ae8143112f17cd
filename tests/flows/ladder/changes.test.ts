import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstBrokenAct } from '#db/stores/proof/audit.ts';
import { roundTexts } from '#db/stores/rounds/round-texts.ts';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { recount } from '#lib/flows/ledger/rebuild.ts';
import { closeRound } from '#lib/flows/rounds/close-round.ts';
import { addStep } from '#lib/flows/running-round/add-step.ts';
import { correctRound } from '#lib/flows/running-round/correct-round.ts';
import { remindRound } from '#lib/flows/running-round/remind-round.ts';
import { reopenRound } from '#lib/flows/running-round/reopen-round.ts';
import { resumeRound } from '#lib/flows/running-round/resume-round.ts';
import { reviseRound } from '#lib/flows/running-round/revise-round.ts';
import { stopRound } from '#lib/flows/running-round/stop-round.ts';
import { widenRound } from '#lib/flows/running-round/widen-round.ts';
import { DIALECTS } from '../../support/databases.ts';
import { wordingOf } from '../../support/roster.ts';
import { type LadderStage, openLadderStage } from './ladder-stage.ts';

const PEOPLE = [
  { employeeNumber: 'E1', mails: ['a@x.jp'], phones: ['+819000000001'] },
  { employeeNumber: 'E2', mails: ['b@x.jp'] },
  { employeeNumber: 'W1', mails: ['w@x.jp'], phones: ['+819000000009'], site: '大阪' },
];
const TOKYO = { departments: [], sites: ['東京'] };
const OSAKA = { departments: [], sites: ['大阪'] };

describe.each(DIALECTS)('a change to a running round takes hold at once on %s', (dialect) => {
  let stage: LadderStage;
  const by = '高橋';
  beforeEach(async () => {
    stage = await openLadderStage(dialect, { ladder: '0 mail; 30 sms', people: PEOPLE, audience: TOKYO });
  });
  afterEach(async () => {
    expect(await recount(stage.ctx, stage.roundId)).toEqual([]);
    expect(await firstBrokenAct(stage.ctx.db)).toBeNull();
    await stage.ctx.close();
  });

  it('remind now: the silent are asked once more, nobody else', async () => {
    await stage.relay('handed_over');
    await stage.press('E2', 'safe');
    await remindRound(stage.ctx, stage.roundId, by);
    await stage.work();
    expect(await stage.of('E1')).toEqual(['smtp 0.0 handed_over', 'smtp 0.1 waiting']);
    expect(await stage.of('E2')).toEqual(['smtp 0.0 handed_over']);
  });

  it('revise: all who were asked are asked anew, whatever they answered; what still waited is not sent twice; the old text is kept', async () => {
    await stage.relay('handed_over', 'E2');
    await stage.press('E2', 'safe');
    await reviseRound(stage.ctx, stage.roundId, wordingOf('地震 震度6弱'), by);
    await stage.work();
    expect(await stage.of('E1')).toEqual(['smtp 0.0 withdrawn revised', 'smtp 0.1 waiting revise']);
    expect(await stage.of('E2')).toEqual(['smtp 0.0 handed_over', 'smtp 0.1 waiting revise']);
    stage.ctx.clock.advanceMs(1000);
    await stage.press('E2', 'minor');
    expect(await stage.of('E2')).toContain('smtp 0.1 waiting revise');
    const [old] = await roundTexts(stage.ctx.db, stage.roundId);
    expect(old).toMatchObject({ turn: 1, writtenBy: by, wording: { ja: { title: '地震' } } });
    expect((await findRound(stage.ctx.db, stage.roundId))?.wording.ja.title).toBe('地震 震度6弱');
  });

  it('add a step: it is due at once when its minute is past, and is refused over a way that nobody set up', async () => {
    await stage.relay('handed_over');
    await stage.minutes(5, 5);
    await addStep(stage.ctx, stage.roundId, 'voice', by);
    await stage.work();
    expect(await stage.of('E1')).toEqual(['smtp 0.0 handed_over', 'voice 2.0 waiting']);
    const without = { ...stage.ctx, channels: new Set(['smtp']) };
    await expect(addStep(without, stage.roundId, '20 sms', by)).rejects.toMatchObject({ code: 'ladder.no_channel' });
  });

  it('widen: more people are asked, their ladder begins now, and nobody is taken out', async () => {
    await stage.relay('handed_over');
    await stage.minutes(20, 20);
    await widenRound(stage.ctx, stage.roundId, OSAKA, by);
    await stage.work();
    expect(await stage.of('W1')).toEqual(['smtp 0.0 waiting']);
    expect(await stage.of('E1')).toEqual(['smtp 0.0 handed_over']);
    await stage.relay('handed_over');
    await stage.minutes(10, 5);
    expect([await stage.of('E1'), await stage.of('W1')]).toEqual([
      ['sms 1.0 waiting', 'smtp 0.0 handed_over'],
      ['smtp 0.0 handed_over'],
    ]);
    await stage.minutes(20, 10);
    expect(await stage.of('W1')).toEqual(['sms 1.0 waiting', 'smtp 0.0 handed_over']);
  });

  it('stop: nothing goes out until it is resumed, then to the silent only, and the ladder has stood still meanwhile', async () => {
    await stage.minutes(10, 10);
    await stopRound(stage.ctx, stage.roundId, by);
    expect(await stage.of('E1')).toEqual(['smtp 0.0 withdrawn stopped']);
    await stage.minutes(60, 30);
    stage.ctx.clock.advanceMs(1000);
    await stage.press('E2', 'safe');
    await resumeRound(stage.ctx, stage.roundId, by);
    await stage.work();
    expect(await stage.of('E1')).toEqual(['smtp 0.0 waiting']);
    expect(await stage.of('E2')).toEqual(['smtp 0.0 withdrawn stopped']);
    await stage.relay('handed_over');
    await stage.minutes(18, 6);
    expect(await stage.of('E1')).toEqual(['smtp 0.0 handed_over']);
    await stage.minutes(3);
    expect(await stage.of('E1')).toEqual(['sms 1.0 waiting', 'smtp 0.0 handed_over']);
  });

  it('reopen: what the end took back goes out after all, and a late answer still stands', async () => {
    await closeRound(stage.ctx, stage.roundId, by);
    stage.ctx.clock.advanceMs(60_000);
    await stage.press('E2', 'safe');
    await reopenRound(stage.ctx, stage.roundId, by);
    await stage.work();
    expect([await stage.of('E1'), await stage.bucket('E2')]).toEqual([['smtp 0.0 waiting'], 'safe']);
    await expect(reopenRound(stage.ctx, stage.roundId, by)).rejects.toMatchObject({ code: 'round.not_closed' });
  });

  it('correct: all who were sent something wrong are told, also when the round is over, and nobody else', async () => {
    await stage.relay('handed_over', 'E1');
    await closeRound(stage.ctx, stage.roundId, by);
    await correctRound(stage.ctx, stage.roundId, wordingOf('誤報でした'), by);
    await stage.work();
    expect(await stage.of('E1')).toEqual(['smtp 0.0 handed_over', 'smtp 900.1 waiting correct']);
    expect(await stage.of('E2')).toEqual(['smtp 0.0 withdrawn closed']);
  });
});
