import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countAnswers } from '#db/stores/answers/current-answers.ts';
import { listTray } from '#db/stores/inbounds/readings.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { settleReading } from '#lib/flows/tray/settle-reading.ts';
import { type OpenedDoor, openDoorFor } from '../door/opened-door.ts';
import { wordingOf } from '../support/roster.ts';
import { ASKED } from './asked.ts';

describe('own questions at the public door', () => {
  let door: OpenedDoor;
  let roundId: string;
  beforeEach(async () => {
    door = await openDoorFor();
    const plan = { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY, questions: ASKED } as const;
    roundId = await openRound(door.ctx, plan, '高橋');
    await fillRounds(door.ctx);
  });
  afterEach(() => door.close());

  const said = async () =>
    (await countAnswers(door.ctx.db, roundId)).map(({ key, option, n }) => `${key} ${option} ${n}`);

  it('are asked of everybody alike, and counted with the right PIN', async () => {
    expect((await door.get('/a')).html).toContain('出社できますか');
    const { html } = await door.send({ number: 'E1', pin: door.pins.get('E1')!, status: 'safe', q_can_come: 'yes' });
    expect(html).toContain('出社できますか</dt><dd>はい');
    expect(await said()).toEqual(['can_come yes 1']);
  });

  it('wait with a claim until somebody has looked at it', async () => {
    await door.send({ number: 'E2', forgotten: 'yes', status: 'safe', q_can_come: 'no' });
    expect(await said()).toEqual([]);
    const [waiting] = await listTray(door.ctx.db, 1);
    const personId = door.people.get('E2')!;
    await settleReading(door.ctx, { readingId: waiting!.id, personId, status: 'safe', by: '菅原' });
    expect(await said()).toEqual(['can_come no 1']);
  });
});
