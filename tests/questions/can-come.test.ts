import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosersOfDay } from '#db/stores/answers/answers-by-day.ts';
import { ALL, type Scope } from '#lib/domain/access.ts';
import { CAN_COME } from '#lib/domain/question/question.ts';
import { readReadiness } from '#lib/flows/recovery/read-readiness.ts';
import { closeRound } from '#lib/flows/rounds/close-round.ts';
import { formOf, type Served, serve } from '../intake/served.ts';
import { DIALECTS } from '../support/databases.ts';
import { ASKED } from './asked.ts';

const PEOPLE = [
  { employeeNumber: 'E1', name: '佐藤 花子', department: '本社/総務部', site: '東京' },
  { employeeNumber: 'E2', name: '高橋 太一', department: '本社/営業部', site: '仙台' },
  { employeeNumber: 'E3', name: '門間 緑', department: '本社/営業部/一課', site: '仙台' },
];
const SALES: Scope = { kind: 'departments', ids: ['d-本社/営業部'] };
const DAY_MS = 24 * 60 * 60 * 1000;

describe.each(DIALECTS)('who can come to work (%s)', (dialect) => {
  let served: Served;
  let roundId: string;
  beforeAll(async () => {
    served = await serve(PEOPLE, dialect);
    roundId = await served.open('real', '地震', ASKED);
    const drill = await served.open('drill', '訓練', ASKED);
    await answer(1, 'yes');
    await answer(2, 'no');
    await answer(2, 'yes');
    await answer(3, 'no');
    await answer(3, 'yes', drill);
    served.ctx.clock.advanceMs(DAY_MS);
    await answer(3, 'yes');
  });
  afterAll(() => served.close());

  const answer = async (no: number, can: string, round = roundId) => {
    served.ctx.clock.advanceMs(60_000);
    const { action, body } = formOf((await served.get(await served.linkTo(round, no))).html, {
      status: 'safe',
      q_can_come: can,
    });
    expect((await served.post(action, body)).status).toBe(200);
  };
  const told = async (scope = ALL) =>
    (await readReadiness(served.ctx, scope)).sites.flatMap(({ name, cells }) =>
      cells.flatMap(({ counts }, day) =>
        counts.flatMap(({ option, n }) => (n > 0 ? [`${name}, ${day} days ago, ${option}: ${n}`] : [])),
      ),
    );

  it('is counted by site and day, everybody once a day by the last word of that day, and no drill with it', async () => {
    expect((await told()).sort()).toEqual([
      '仙台, 0 days ago, yes: 1',
      '仙台, 1 days ago, no: 1',
      '仙台, 1 days ago, yes: 1',
      '東京, 1 days ago, yes: 1',
    ]);
  });

  it('is counted for a manager in the own departments only, and named for nobody outside them', async () => {
    expect((await told(SALES)).some((line) => line.startsWith('東京'))).toBe(false);
    const { days } = await readReadiness(served.ctx, SALES);
    const names = async (siteId: string) =>
      (await choosersOfDay(served.ctx.db, { key: CAN_COME, scope: SALES, siteId }, days[1]!, 10)).map(
        ({ name, option }) => `${name} ${option}`,
      );
    expect(await names('s-仙台')).toEqual(['高橋 太一 yes', '門間 緑 no']);
    expect(await names('s-東京')).toEqual([]);
  });

  it('stays to be read after the round has closed', async () => {
    const before = await told();
    await closeRound(served.ctx, roundId, '高橋');
    expect(await told()).toEqual(before);
  });
});
