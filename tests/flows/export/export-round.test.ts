import { text } from 'node:stream/consumers';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCsv } from '#lib/base/files/csv.ts';
import { ALL, type Scope } from '#lib/domain/access.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { type ExportFormat, exportRound } from '#lib/flows/export/export-round.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { enteredRaw } from '#lib/routes/entered.ts';
import { openTestCtx, type TestCtx } from '../../support/ctx.ts';
import { DIALECTS } from '../../support/databases.ts';
import { seedPeople, wordingOf } from '../../support/roster.ts';

const FORMULA = '=HYPERLINK("http://x","押して")';
const PEOPLE = 450;

describe.each(DIALECTS)('the list of a round as a file, on %s', (dialect) => {
  let ctx: TestCtx;
  let roundId: string;
  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    const others = Array.from({ length: PEOPLE - 2 }, (_, i) => ({ employeeNumber: `N${i}`, department: '工場' }));
    await seedPeople(ctx, [
      { employeeNumber: 'E1', name: FORMULA, department: '本社/総務部' },
      { employeeNumber: 'E2', name: '佐藤, "太郎"', department: '本社/総務部' },
      ...others,
    ]);
    roundId = await openRound(ctx, { kind: 'drill', wording: wordingOf('訓練'), audience: EVERYBODY }, 'test');
    await fillRounds(ctx);
    const comment = `+81 へ電話を\n二行目`;
    const raw = enteredRaw({ employeeNumber: 'E1', status: 'help', comment }, 'E1', ctx.clock.now());
    await (await createTake(ctx)('cli')([raw])).outcomes;
  });
  afterEach(() => ctx.close());

  const exported = (format: ExportFormat, scope: Scope = ALL) =>
    exportRound(ctx, roundId, { filter: { scope }, format, language: 'ja', by: '佐藤' });

  it('as CSV begins as Excel wants it, holds everybody once, and nothing in it is a formula', async () => {
    const file = await exported('csv');
    const bytes = Buffer.from(await new Response(file.bytes).arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const { header, records, problems } = readCsv(bytes.toString('utf8').slice(1));
    expect(problems).toEqual([]);
    expect(records).toHaveLength(PEOPLE);
    expect(new Set(records.map(({ cells }) => cells[1])).size).toBe(PEOPLE);
    const of = (number: string, column: string) =>
      records.find(({ cells }) => cells[1] === number)!.cells[header.cells.indexOf(column)];
    expect(of('E1', '氏名')).toBe(`'${FORMULA}`);
    expect(of('E1', 'コメント')).toBe("'+81 へ電話を\n二行目");
    expect([of('E1', '区分'), of('E1', '現況'), of('E2', '氏名')]).toEqual(['訓練', '救助が必要', '佐藤, "太郎"']);
    expect(records.flatMap(({ cells }) => cells).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });

  it('as a workbook holds the same people, texts as texts', async () => {
    const { bytes } = await exported('xlsx');
    const book = await readXlsx(new Uint8Array(await new Response(bytes).arrayBuffer()));
    const rows = book.sheets[0]!.rows;
    expect(rows).toHaveLength(PEOPLE + 1);
    expect(rows.find((row) => row[1] === 'E1')![2]).toBe(FORMULA);
  });

  it('ends at the scope of whoever takes it out, and stands in the audit', async () => {
    const { bytes } = await exported('csv', { kind: 'departments', ids: ['d-本社'] });
    const lines = (await text(bytes as never)).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    const acts = await ctx.db.read.select().from(ctx.db.t.auditEntries);
    expect(acts.at(-1)).toMatchObject({ act: 'round.export', actor: '佐藤', subject: roundId });
  });
});
