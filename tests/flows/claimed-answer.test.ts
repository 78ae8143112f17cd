import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settleReading } from '#lib/flows/tray/settle-reading.ts';
import { sendLetter } from '../screens/example-answers.ts';
import { DIALECTS } from '../support/databases.ts';
import { onlyWaiting, openStage, type Stage, standsAt } from './tray-stage.ts';

describe.each(DIALECTS)('an answer whose sender is not proved, on %s', (dialect) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage(dialect);
  });
  afterEach(() => stage.ctx.close());

  const claim = (text: string) => sendLetter(stage.ctx, { from: 'e1@example.co.jp', to: 'anpi@reply.example', text });
  const confirm = async (status: 'safe' | 'help') =>
    settleReading(stage.ctx, {
      readingId: await onlyWaiting(stage),
      personId: stage.ids.get('E1')!,
      status,
      by: '菅原',
    });

  it('waits for an operator before it is safe', async () => {
    await claim('無事です');
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'needs_reading', unread: 1 });
    await confirm('safe');
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'safe', unread: 0, proof: 'operator' });
  });

  it('alerts at once when it is a call for help, and stays open after it is confirmed', async () => {
    await claim('救助が必要です');
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'needs_reading', openHelp: true });
    await confirm('help');
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'help', openHelp: true, unread: 0 });
  });
});
