import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALL } from '#lib/domain/access.ts';
import { closeHelp } from '#lib/flows/help/close-help.ts';
import { takeUpHelp } from '#lib/flows/help/take-up-help.ts';
import { pressStatus } from '../screens/example-answers.ts';
import { DIALECTS } from '../support/databases.ts';
import { openStage, type Stage, standsAt } from './tray-stage.ts';

describe.each(DIALECTS)('a call for help on %s', (dialect) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage(dialect);
    await press('help');
  });
  afterEach(() => stage.ctx.close());

  const press = (status: string) => {
    stage.ctx.clock.advanceMs(60_000);
    return pressStatus(stage.ctx, stage.roundId, 'E1', { status });
  };
  const key = () => ({ roundId: stage.roundId, personId: stage.ids.get('E1')! });
  const close = (by: string) => {
    stage.ctx.clock.advanceMs(60_000);
    return closeHelp(stage.ctx, { ...key(), status: 'minor', remark: '病院へ搬送', by, scope: ALL });
  };

  it('is taken up by one person, and the next one learns by whom', async () => {
    expect(await takeUpHelp(stage.ctx, key(), '菅原', ALL)).toEqual({ kind: 'taken' });
    expect(await takeUpHelp(stage.ctx, key(), '高橋', ALL)).toMatchObject({ kind: 'earlier', by: '菅原' });
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'help', openHelp: true, takenBy: '菅原' });
  });

  it('stays while milder words come, until an operator closes it', async () => {
    await press('safe');
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'help', conflict: true });
    expect(await close('菅原')).toEqual({ kind: 'closed' });
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'minor', openHelp: false, conflict: false });
    expect(await close('高橋')).toEqual({ kind: 'not_open' });
  });

  it('has to be taken up anew when it comes again after closing', async () => {
    await takeUpHelp(stage.ctx, key(), '菅原', ALL);
    await close('菅原');
    await press('help');
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'help', openHelp: true, takenBy: null });
  });

  it('cannot be taken up for somebody who needs none', async () => {
    const personId = stage.ids.get('E2')!;
    expect(await takeUpHelp(stage.ctx, { roundId: stage.roundId, personId }, '菅原', ALL)).toEqual({
      kind: 'not_open',
    });
  });
});
