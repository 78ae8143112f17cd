import { Readable } from 'node:stream';
import { recordAct } from '#db/stores/audit.ts';
import type { LineFilter } from '#db/stores/line-filter.ts';
import { linesAfter } from '#db/stores/person-lines.ts';
import { findRound, type RoundRow } from '#db/stores/rounds.ts';
import { CSV_START, csvRecord } from '#lib/base/csv-text.ts';
import { pause } from '#lib/base/pause.ts';
import { Problem } from '#lib/base/problem.ts';
import { xlsxStream } from '#lib/base/xlsx.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Ctx } from '../ctx.ts';
import { columnsOf, type ExportColumn } from './columns.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface RoundExport {
  /** Says drill or real, the round's number and the time. */
  fileName: string;
  type: string;
  bytes: ReadableStream<Uint8Array>;
  /** People written so far. */
  written(): number;
}

export interface Wish {
  filter: LineFilter;
  format: ExportFormat;
  language: Language;
  /** As it stands in the audit. */
  by: string;
}

const AT_ONCE = 200;
/** After each page others have the loop and the database. */
const PAUSE_MS = 2;

/** The people of a round with their answers, read page by page as the bytes are taken; who took them out stands in the audit. Throws `round.not_found`. */
export async function exportRound(ctx: Ctx, roundId: string, wish: Wish): Promise<RoundExport> {
  const round = await findRound(ctx.db, roundId);
  if (!round || round.state === 'draft') throw new Problem('round.not_found', { roundId });
  const at = ctx.clock.now();
  const { scope, ...narrowed } = wish.filter;
  const details = { format: wish.format, scope, ...narrowed };
  await ctx.db.write((tx) =>
    recordAct(ctx.db, tx, { at, actor: wish.by, act: 'round.export', subject: roundId, details }),
  );
  const columns = columnsOf(round, wish.language, ctx.core.timeZone);
  let written = 0;
  const rows = rowsOf(ctx, round, wish.filter, columns, () => {
    written += 1;
  });
  const name = `${round.kind}-${round.no}`;
  return {
    fileName: `anpi-${name}-${at.toISOString().slice(0, 16).replace(/\D/g, '')}Z.${wish.format}`,
    type: TYPES[wish.format],
    bytes: wish.format === 'xlsx' ? xlsxStream(name, columns, rows) : csvStream(columns, rows),
    written: () => written,
  };
}

async function* rowsOf(
  { db, keys }: Ctx,
  round: RoundRow,
  filter: LineFilter,
  columns: readonly ExportColumn[],
  onRow: () => void,
): AsyncGenerator<string[]> {
  for (let after: string | null = ''; after !== null; await pause(PAUSE_MS)) {
    const page = await linesAfter(db, keys, round.id, filter, { after, limit: AT_ONCE });
    for (const line of page.lines) {
      yield columns.map(({ cell }) => cell(line));
      onRow();
    }
    after = page.next;
  }
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
