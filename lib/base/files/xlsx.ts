import { writeXlsxStream } from 'hucre/xlsx';

/** Excel cuts and refuses longer names, and some signs in them. */
const LONGEST_NAME = 31;
const LONGEST_CELL = 32_767;

export interface XlsxColumn {
  header: string;
  /** In letters. */
  width: number;
}

/** One sheet of texts as a workbook; rows are taken as they are sent, so that memory does not grow with them. A text is never a formula. */
export function xlsxStream(
  name: string,
  columns: readonly XlsxColumn[],
  rows: AsyncIterable<readonly string[]>,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(plain(rows), {
    name: name.replace(/[[\]:*?/\\]/g, ' ').slice(0, LONGEST_NAME),
    columns: columns.map((column) => ({ ...column })),
    freezePane: { rows: 1 },
  });
}

async function* plain(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string[]> {
  for await (const row of rows) yield row.map((text) => xmlText(text).slice(0, LONGEST_CELL));
}

/** Signs that XML 1.0 has no place for. */
const xmlText = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '\ufffd');
