import { Readable } from 'node:stream';
import { currentAnswers } from '#db/stores/answers/current-answers.ts';
import type { LineFilter } from '#db/stores/board/line-filter.ts';
import { linesAfter } from '#db/stores/board/person-lines.ts';
import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import { CSV_START, csvRecord } from '#lib/base/files/csv-text.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { PersonLine } from '#lib/domain/board/person-line.ts';
import type { Language } from '#lib/domain/person.ts';
import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import type { Ctx } from '../ctx.ts';
import { columnsOf, type ExportColumn } from './columns.ts';

const AT_ONCE = 200;
/** After each page others have the loop and the database. */
const PAUSE_MS = 2;

/** The people of a round as CSV, read as the bytes are taken. */
export function roundCsv(ctx: Ctx, round: RoundRow, filter: LineFilter, language: Language) {
  const columns = columnsOf(round, language, ctx.core.timeZone);
  let written = 0;
  const rows = rowsOf(ctx, round, filter, columns, () => {
    written += 1;
  });
  return { bytes: csvStream(columns, rows), written: () => written };
}

/** One row of texts for each person, page by page. */
export async function* rowsOf(
  { db, keys }: Ctx,
  round: RoundRow,
  filter: LineFilter,
  columns: readonly ExportColumn[],
  onRow: () => void,
): AsyncGenerator<string[]> {
  for (let after: string | null = ''; after !== null; await pause(PAUSE_MS)) {
    const page = await linesAfter(db, keys, round.id, filter, { after, limit: AT_ONCE });
    const own = await ownOf({ db, keys }, round, page.lines);
    for (const line of page.lines) {
      yield columns.map(({ cell }) => cell(line, own.get(line.personId) ?? []));
      onRow();
    }
    after = page.next;
  }
}

async function ownOf(
  { db, keys }: Pick<Ctx, 'db' | 'keys'>,
  { id, questions }: RoundRow,
  lines: readonly PersonLine[],
): Promise<Map<string, OwnAnswer[]>> {
  const own = new Map<string, OwnAnswer[]>();
  if (!questions?.length || lines.length === 0) return own;
  const personIds = lines.map(({ personId }) => personId);
  for (const { personId, answer } of await currentAnswers(db, keys, id, { personIds }))
    own.set(personId, [...(own.get(personId) ?? []), answer]);
  return own;
}

function csvStream(columns: readonly ExportColumn[], rows: AsyncIterable<string[]>): ReadableStream<Uint8Array> {
  async function* records(): AsyncGenerator<Uint8Array> {
    let text = CSV_START + csvRecord(columns.map(({ header }) => header));
    let held = 0;
    for await (const row of rows) {
      text += csvRecord(row);
      held += 1;
      if (held < AT_ONCE) continue;
      yield Buffer.from(text);
      text = '';
      held = 0;
    }
    yield Buffer.from(text);
  }
  // Safe: the web's streams and Node's types of them differ in name only.
  return Readable.toWeb(Readable.from(records())) as ReadableStream<Uint8Array>;
}
