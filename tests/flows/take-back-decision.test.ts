import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messageStatesOf } from '#db/stores/messages/messages.ts';
import { firstBrokenAct } from '#db/stores/proof/audit.ts';
import { recount } from '#lib/flows/ledger/rebuild.ts';
import { settleReading } from '#lib/flows/tray/settle-reading.ts';
import { takeBackDecision } from '#lib/flows/tray/take-back-decision.ts';
import { sendLetter, tokenOf } from '../screens/example-answers.ts';
import { DIALECTS } from '../support/databases.ts';
import { onlyWaiting, openStage, type Stage, standsAt } from './tray-stage.ts';

describe.each(DIALECTS)('a decision of the review tray taken back, on %s', (dialect) => {
  let stage: Stage;
  let readingId: string;
  beforeEach(async () => {
    stage = await openStage(dialect);
    await letterOf('大丈夫と言いたいところですが、左手を切りました');
    readingId = await onlyWaiting(stage);
  });
  afterEach(() => stage.ctx.close());

  const letterOf = async (text: string) => {
    stage.ctx.clock.advanceMs(60_000);
    const token = await tokenOf(stage.ctx, stage.roundId, 'E1');
    await sendLetter(stage.ctx, { from: 'e1@example.co.jp', to: `reply+${token}@reply.example`, text });
  };
  const decide = (number: string, status: 'safe' | 'minor') => {
    stage.ctx.clock.advanceMs(60_000);
    return settleReading(stage.ctx, { readingId, personId: stage.ids.get(number)!, status, by: '菅原' });
  };
  const takeBack = (by = '菅原') => takeBackDecision(stage.ctx, readingId, by);

  it('lets the reply wait again, and the person stand as before', async () => {
    await decide('E1', 'safe');
    expect(await takeBack()).toEqual({ kind: 'taken_back' });
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'needs_reading', unread: 1, proof: null });
    expect(await onlyWaiting(stage)).toBe(readingId);
    expect(await recount(stage.ctx, stage.roundId)).toEqual([]);
    expect(await decide('E1', 'minor')).toEqual({ kind: 'settled' });
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'minor', unread: 0 });
    expect(await recount(stage.ctx, stage.roundId)).toEqual([]);
    expect(await firstBrokenAct(stage.ctx.db)).toBeNull();
  });

  it('mends both people it touched, and keeps what was said since', async () => {
    await decide('E2', 'safe');
    await letterOf('4');
    await takeBack();
    expect(await standsAt(stage, 'E2')).toMatchObject({ bucket: 'not_asked', unread: 0 });
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'help', unread: 1, openHelp: true });
    expect(await recount(stage.ctx, stage.roundId)).toEqual([]);
  });

  it('asks whoever was not asked because of it', async () => {
    const { db } = stage.ctx;
    const states = () => messageStatesOf(db, db.read, stage.roundId, [stage.ids.get('E1')!]);
    const before = await states();
    await decide('E1', 'safe');
    expect([...(await states()).values()].flat()).toContain('withdrawn');
    await takeBack();
    expect(await states()).toEqual(before);
  });

  it('is undone once, however many press', async () => {
    await decide('E1', 'safe');
    const both = await Promise.all([takeBack('菅原'), takeBack('高橋')]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['changed', 'taken_back']);
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'needs_reading', unread: 1 });
  });
});
