import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countAnswers, countChoicesBySite, currentAnswers } from '#db/stores/answers/current-answers.ts';
import { listTray } from '#db/stores/inbounds/readings.ts';
import { readCsv } from '#lib/base/files/csv.ts';
import { ALL, type Scope } from '#lib/domain/access.ts';
import type { RoundKind } from '#lib/domain/round.ts';
import { exportRound } from '#lib/flows/export/export-round.ts';
import { verifyAudit } from '#lib/flows/proof/verify-audit.ts';
import { purgeRound } from '#lib/flows/retention/purge-round.ts';
import { closeRound } from '#lib/flows/rounds/close-round.ts';
import { readRoundReport } from '#lib/flows/rounds/read-round-report.ts';
import { settleReading } from '#lib/flows/tray/settle-reading.ts';
import { takeBackDecision } from '#lib/flows/tray/take-back-decision.ts';
import { formOf, type Served, serve } from '../intake/served.ts';
import { sendLetter, tokenOf } from '../screens/example-answers.ts';
import { DIALECTS } from '../support/databases.ts';
import { ASKED } from './asked.ts';

const PEOPLE = [
  { employeeNumber: 'E1', department: '本社/総務部', site: '東京' },
  { employeeNumber: 'E2', department: '本社/営業部', site: '仙台' },
  { employeeNumber: 'E3', department: '本社/営業部/一課', site: '仙台' },
];
const SALES: Scope = { kind: 'departments', ids: ['d-本社/営業部'] };
const NO_ENTRIES = { forget: async () => {} } as never;

describe.each(DIALECTS)('the roll-ups of a round on %s', (dialect) => {
  let served: Served;
  let roundId: string;
  beforeEach(async () => {
    served = await serve(PEOPLE, dialect);
    roundId = await served.open('real', '地震', ASKED);
  });
  afterEach(() => served.close());

  const answer = async (no: number, fields: Record<string, string>, round = roundId) => {
    served.ctx.clock.advanceMs(60_000);
    const { action, body } = formOf((await served.get(await served.linkTo(round, no))).html, fields);
    expect((await served.post(action, body)).status).toBe(200);
  };
  const letter = async (number: string, text: string, round = roundId) => {
    served.ctx.clock.advanceMs(60_000);
    const token = await tokenOf(served.ctx, round, number);
    return sendLetter(served.ctx, {
      from: `${number.toLowerCase()}@example.co.jp`,
      to: `reply+${token}@reply.example`,
      text,
    });
  };
  const counts = async (round = roundId, scope = ALL) =>
    (await countAnswers(served.ctx.db, round, { scope }))
      .map(({ key, option, number, n }) => `${key} ${option ?? number ?? '…'}: ${n}`)
      .sort();
  const waiting = async () => (await listTray(served.ctx.db, 10))[0]!.id;

  it('count everybody once, by the last word to each question', async () => {
    await answer(1, { status: 'safe', q_can_come: 'yes', q_injured: '3' });
    await answer(2, { status: 'safe', q_can_come: 'yes', q_needs: '水' });
    await answer(1, { status: 'safe', q_can_come: 'no' });
    expect(await counts()).toEqual(['can_come no: 1', 'can_come yes: 1', 'injured 3: 1', 'needs …: 1']);
  });

  it('end at the department of a manager, the texts too', async () => {
    for (const no of [1, 2, 3]) await answer(no, { status: 'safe', q_can_come: 'yes', q_needs: `水${no}` });
    expect(await counts(roundId, SALES)).toEqual(['can_come yes: 2', 'needs …: 2']);
    const seen = await currentAnswers(served.ctx.db, served.ctx.keys, roundId, { scope: SALES, key: 'needs' });
    expect(seen.map((one) => one.answer)).toEqual([
      { kind: 'text', key: 'needs', text: '水2' },
      { kind: 'text', key: 'needs', text: '水3' },
    ]);
    expect(await countChoicesBySite(served.ctx.db, roundId, 'can_come', SALES)).toEqual([
      { siteId: 's-仙台', option: 'yes', n: 2 },
    ]);
  });

  it('never mix a drill with a real round', async () => {
    const drill = await served.open('drill' satisfies RoundKind, '訓練', ASKED);
    await answer(1, { status: 'safe', q_can_come: 'yes' });
    await answer(2, { status: 'safe', q_can_come: 'no' }, drill);
    expect([await counts(), await counts(drill)]).toEqual([['can_come yes: 1'], ['can_come no: 1']]);
  });

  it('take in what a mail says on its own lines', async () => {
    expect(await letter('E1', '1\r\n問1 はい\r\n電車\r\n問3 2人\r\n')).toMatchObject({
      kind: 'recorded',
      status: 'safe',
    });
    expect(await counts()).toEqual(['can_come yes: 1', 'injured 2: 1', 'way_home train: 1']);
    expect(await letter('E2', '閉じ込められている\r\n')).toMatchObject({ kind: 'recorded', status: 'help' });
  });

  it('leave out what only another round calls by that word', async () => {
    const plain = await served.open('real', '余震', []);
    expect(await letter('E2', '閉じ込められている\r\n', plain)).toMatchObject({ kind: 'waits' });
  });

  it('wait with a reply that nobody has read, and go back when the decision is taken back', async () => {
    expect(await letter('E1', 'たぶん大丈夫かもしれません\r\n問1 はい\r\n')).toMatchObject({ kind: 'waits' });
    expect(await counts()).toEqual([]);
    const readingId = await waiting();
    const personId = served.people.get('E1')!;
    await settleReading(served.ctx, { readingId, personId, status: 'safe', by: '菅原' });
    expect(await counts()).toEqual(['can_come yes: 1']);
    served.ctx.clock.advanceMs(1_000);
    await takeBackDecision(served.ctx, readingId, '菅原');
    expect(await counts()).toEqual([]);
  });

  it('say nothing of another round that was open at the same time', async () => {
    const second = await served.open('real', '余震', ASKED);
    await answer(1, { status: 'safe', q_can_come: 'yes' }, second);
    expect([await counts(), await counts(second)]).toEqual([[], ['can_come yes: 1']]);
  });

  it('stand in the report, and in the list that is taken out, as texts and never as formulas', async () => {
    await answer(1, { status: 'safe', q_can_come: 'yes', q_injured: '4', q_needs: '=1+1' });
    const { answers } = await readRoundReport(served.ctx, roundId, 'ja');
    expect(answers.map(({ label, rollUp }) => [label, rollUp.answered])).toEqual([
      ['出社できますか', 1],
      ['帰宅の手段', 0],
      ['負傷者の人数', 1],
      ['足りない物', 1],
    ]);
    const wish = { filter: { scope: ALL }, format: 'csv', language: 'ja', by: '佐藤' } as const;
    const text = await new Response((await exportRound(served.ctx, roundId, wish)).bytes).text();
    const { header, records } = readCsv(text.slice(1));
    const number = header.cells.indexOf('社員番号');
    const of = (person: string) =>
      ['出社できますか', '負傷者の人数', '足りない物'].map(
        (column) => records.find(({ cells }) => cells[number] === person)?.cells[header.cells.indexOf(column)],
      );
    expect([of('E1'), of('E2')]).toEqual([
      ['はい', '4', "'=1+1"],
      ['', '', ''],
    ]);
  });

  it('are destroyed with the round, and the record holds', async () => {
    await answer(1, { status: 'safe', q_can_come: 'yes', q_needs: '水' });
    await closeRound(served.ctx, roundId, '高橋');
    await purgeRound(served.ctx, NO_ENTRIES, roundId, '高橋');
    expect(await counts()).toEqual([]);
    expect(await served.ctx.db.read.$count(served.ctx.db.t.reportAnswers)).toBe(0);
    expect((await verifyAudit(served.ctx)).broken).toBeNull();
  });
});
