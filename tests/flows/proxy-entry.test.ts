import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportsOfPerson } from '#db/stores/ledger/reports.ts';
import { extrasOf } from '#db/stores/people/person-words.ts';
import { ALL } from '#lib/domain/access.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { enterForPerson, type ProxyEntry, roundsForNow } from '#lib/flows/replies/enter-for-person.ts';
import { DIALECTS } from '../support/databases.ts';
import { openStage, openTestRound, type Stage, standsAt } from './tray-stage.ts';

describe.each(DIALECTS)('an answer entered for somebody on %s', (dialect) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage(dialect, 'drill');
  });
  afterEach(() => stage.ctx.close());

  const enter = async (change: Partial<ProxyEntry> = {}) =>
    enterForPerson(stage.ctx, createTake(stage.ctx)('proxy'), {
      personId: stage.ids.get('E1')!,
      status: 'minor',
      comment: '額を切った',
      saidBy: '班長 門間',
      why: '電話で確認',
      by: '高橋',
      entryKey: 'one press',
      seenRoundIds: [stage.roundId],
      scope: ALL,
      ...change,
    });

  it('counts at the word of the operator and keeps who said it and why', async () => {
    expect(await enter()).toMatchObject({ kind: 'entered', outcome: { kind: 'recorded', status: 'minor' } });
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'minor', proof: 'operator' });
    const [report] = await reportsOfPerson(stage.ctx.db, stage.ids.get('E1')!);
    expect(report).toMatchObject({ route: 'proxy', enteredBy: '班長 門間 (高橋)', reason: null });
    expect(await extrasOf(stage.ctx.keys, report!)).toEqual({ comment: '額を切った', why: '電話で確認' });
  });

  it('is one report when it is pressed twice', async () => {
    await Promise.all([enter(), enter()]);
    expect(await reportsOfPerson(stage.ctx.db, stage.ids.get('E1')!)).toHaveLength(1);
  });

  it('asks again when a real round opened while a word for the drill was typed', async () => {
    const realId = await openTestRound(stage.ctx, 'real');
    expect(await enter({ status: 'safe' })).toEqual({ kind: 'moved' });
    expect(await standsAt(stage, 'E1', realId)).toMatchObject({ bucket: 'not_asked' });
    expect((await roundsForNow(stage.ctx)).map((round) => round.id)).toEqual([realId]);
  });

  it.each([
    [{ saidBy: ' ' }, 'entry.who_missing'],
    [{ why: '' }, 'entry.why_missing'],
    [{ personId: 'nobody' }, 'person.not_found'],
  ])('refuses %j', async (change, code) => {
    await expect(enter(change)).rejects.toMatchObject({ code });
  });
});
