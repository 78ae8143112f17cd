import type { LineFilter } from '#db/stores/board/line-filter.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { findRound, type RoundRow } from '#db/stores/rounds/rounds.ts';
import { xlsxStream } from '#lib/base/files/xlsx.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Ctx } from '../ctx.ts';
import { columnsOf } from './columns.ts';
import { roundCsv, rowsOf } from './round-csv.ts';

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

/** The people of a round with their answers, read page by page as the bytes are taken; who took them out stands in the audit. Throws `round.not_found`. */
export async function exportRound(ctx: Ctx, roundId: string, wish: Wish): Promise<RoundExport> {
  const round = await findRound(ctx.db, roundId);
  if (!round || round.state === 'draft') throw new Problem('round.not_found', { roundId });
  const at = ctx.clock.now();
  // What was searched for is somebody's name, and the audit keeps what it is given for ever.
  const { scope, spellings = [], ...narrowed } = wish.filter;
  const details = { format: wish.format, scope, ...narrowed, ...(spellings.length > 0 && { searched: true }) };
  await ctx.db.write((tx) =>
    recordAct(ctx.db, tx, { at, actor: wish.by, act: 'round.export', subject: roundId, details }),
  );
  const name = `${round.kind}-${round.no}`;
  return {
    fileName: `anpi-${name}-${at.toISOString().slice(0, 16).replace(/\D/g, '')}Z.${wish.format}`,
    type: TYPES[wish.format],
    ...(wish.format === 'csv' ? roundCsv(ctx, round, wish.filter, wish.language) : workbook(ctx, round, wish, name)),
  };
}

function workbook(ctx: Ctx, round: RoundRow, { filter, language }: Wish, name: string) {
  const columns = columnsOf(round, language, ctx.core.timeZone);
  let written = 0;
  const rows = rowsOf(ctx, round, filter, columns, () => {
    written += 1;
  });
  return { bytes: xlsxStream(name, columns, rows), written: () => written };
}
