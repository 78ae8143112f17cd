import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countTray } from '#db/stores/inbounds/readings.ts';
import { firstBrokenAct } from '#db/stores/proof/audit.ts';
import { settleReading } from '#lib/flows/tray/settle-reading.ts';
import { sendLetter, tokenOf } from '../screens/example-answers.ts';
import { DIALECTS } from '../support/databases.ts';
import { onlyWaiting, openStage, type Stage, standsAt } from './tray-stage.ts';

const UNCLEAR = '大丈夫と言いたいところですが、左手を切りました';

describe.each(DIALECTS)('the review tray on %s', (dialect) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage(dialect);
  });
  afterEach(() => stage.ctx.close());

  const letterOf = async (number: string, text: string) => {
    stage.ctx.clock.advanceMs(60_000);
    const token = await tokenOf(stage.ctx, stage.roundId, number);
    const from = `${number.toLowerCase()}@example.co.jp`;
    return sendLetter(stage.ctx, { from, to: `reply+${token}@reply.example`, text });
  };
  const decide = (readingId: string, number: string | null, status: 'safe' | 'minor' | 'help' | null, by = '菅原') => {
    stage.ctx.clock.advanceMs(60_000);
    const personId = number === null ? null : stage.ids.get(number)!;
    return settleReading(stage.ctx, { readingId, personId, status, by });
  };

  it('lets a person read what no rule could read, and counts it at the word of the operator', async () => {
    expect(await letterOf('E1', UNCLEAR)).toMatchObject({ kind: 'waits' });
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'needs_reading', unread: 1 });
    expect(await decide(await onlyWaiting(stage), 'E1', 'minor')).toEqual({ kind: 'settled' });
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'minor', unread: 0, proof: 'operator' });
    expect(await countTray(stage.ctx.db)).toBe(0);
    expect(await firstBrokenAct(stage.ctx.db)).toBeNull();
  });

  it('tells the second of two people who was first, and changes nothing', async () => {
    await letterOf('E1', UNCLEAR);
    const readingId = await onlyWaiting(stage);
    await decide(readingId, 'E1', 'minor', '菅原');
    expect(await decide(readingId, 'E1', 'safe', '高橋')).toMatchObject({ kind: 'earlier', by: '菅原' });
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'minor', conflict: false });
  });

  it('lets exactly one of two simultaneous presses count', async () => {
    await letterOf('E1', UNCLEAR);
    const readingId = await onlyWaiting(stage);
    const both = await Promise.all([
      decide(readingId, 'E1', 'minor', '菅原'),
      decide(readingId, 'E1', 'minor', '高橋'),
    ]);
    expect(both.map((settled) => settled.kind).sort()).toEqual(['earlier', 'settled']);
  });

  it('leaves a person silent when the reply was no answer', async () => {
    await letterOf('E1', UNCLEAR);
    await decide(await onlyWaiting(stage), 'E1', null);
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'not_asked', unread: 0 });
  });

  it('finds the person behind an address that nobody knows', async () => {
    await sendLetter(stage.ctx, { from: 'yumi@carrier.example', to: 'anpi@reply.example', text: '無事です' });
    await decide(await onlyWaiting(stage), 'E2', 'safe');
    expect(await standsAt(stage, 'E2')).toMatchObject({ bucket: 'safe', proof: 'operator', unread: 0 });
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'not_asked' });
  });

  it('takes a reply off the person it was counted for when it is from somebody else', async () => {
    await letterOf('E1', UNCLEAR);
    await decide(await onlyWaiting(stage), 'E2', 'minor');
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'not_asked', unread: 0 });
    expect(await standsAt(stage, 'E2')).toMatchObject({ bucket: 'minor', unread: 0 });
  });

  it('does not let an old reply, read late, lower a newer call for help', async () => {
    await letterOf('E1', UNCLEAR);
    const readingId = await onlyWaiting(stage);
    await letterOf('E1', '4');
    await decide(readingId, 'E1', 'safe');
    expect(await standsAt(stage, 'E1')).toMatchObject({ bucket: 'help', openHelp: true, conflict: true, unread: 0 });
  });

  it('refuses a status for nobody', async () => {
    await letterOf('E1', UNCLEAR);
    await expect(decide(await onlyWaiting(stage), null, 'safe')).rejects.toMatchObject({ code: 'person.not_found' });
    expect(await countTray(stage.ctx.db)).toBe(1);
  });
});
