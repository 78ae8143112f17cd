import { narrow } from '../narrow.ts';
import { decodeLongText, decodeText } from './charset.ts';
import { type CsvReading, readCsv, readLongCsv } from './csv.ts';
import type { FileProblem, FileProblemCode } from './file-problem.ts';

/** A column that a file may have, by every name people give it; blanks, hyphens, underscores, brackets and capitals do not matter. */
export interface ColumnWords<F extends string> {
  field: F;
  words: readonly string[];
  required?: boolean;
  /** May stand more than once, numbered or not: メール, メール2. */
  repeats?: boolean;
}

export interface SheetColumn<F extends string> {
  field: F;
  /** As the file names it. */
  header: string;
  index: number;
}

export interface Sheet<F extends string> {
  columns: SheetColumn<F>[];
  rows: { line: number; cells: string[] }[];
  problems: FileProblem[];
  warnings: FileProblem[];
}

/** Reads bytes as a table and finds its columns by name; without all required columns there are no rows, only problems. */
export function readSheet<F extends string>(bytes: Uint8Array, wanted: readonly ColumnWords<F>[]): Sheet<F> {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'problem') return { columns: [], rows: [], problems: [decoded.problem], warnings: [] };
  return sheetOf(readCsv(decoded.text), wanted);
}

/** The same for files of many lines, in stretches: whoever shares the process is not kept waiting. */
export async function readLongSheet<F extends string>(
  bytes: Uint8Array,
  wanted: readonly ColumnWords<F>[],
): Promise<Sheet<F>> {
  const decoded = await decodeLongText(bytes);
  if (decoded.kind === 'problem') return { columns: [], rows: [], problems: [decoded.problem], warnings: [] };
  return sheetOf(await readLongCsv(decoded.text), wanted);
}

function sheetOf<F extends string>(
  { header, records, problems }: CsvReading,
  wanted: readonly ColumnWords<F>[],
): Sheet<F> {
  if (header.cells.length === 0) return { columns: [], rows: [], problems, warnings: [] };
  const found = matchColumns(header.cells, wanted);
  const at = (code: FileProblemCode, column: string | null, params: FileProblem['params'] = {}): FileProblem => ({
    line: header.line,
    column,
    code,
    params,
  });
  const missing = wanted.filter(({ field, required }) => required && !found.columns.some((c) => c.field === field));
  const wrong = [
    ...missing.map(({ words }) => at('column_missing', null, { ja: words[0]!, en: words[1]! })),
    ...found.twice.map((column) => at('column_twice', column)),
  ];
  return {
    columns: found.columns,
    rows: wrong.length > 0 ? [] : records,
    problems: wrong.length > 0 ? wrong : problems,
    warnings: found.unknown.map((column) => at('column_unknown', column)),
  };
}

interface Matched<F extends string> {
  columns: SheetColumn<F>[];
  unknown: string[];
  twice: string[];
}

function matchColumns<F extends string>(headers: readonly string[], wanted: readonly ColumnWords<F>[]): Matched<F> {
  const ranked: { column: SheetColumn<F>; rank: number }[] = [];
  const unknown: string[] = [];
  const twice: string[] = [];
  for (const [index, cell] of headers.entries()) {
    const header = narrow(cell) || `#${index + 1}`;
    const match = matchHeader(header, wanted);
    if (!match) unknown.push(header);
    else if (!match.repeats && ranked.some(({ column }) => column.field === match.field)) twice.push(header);
    else ranked.push({ column: { field: match.field, header, index }, rank: match.rank });
  }
  // メール2 stands behind メール1, whatever their order in the file.
  ranked.sort((a, b) => a.rank - b.rank);
  return { columns: ranked.map(({ column }) => column), unknown, twice };
}

function matchHeader<F extends string>(header: string, wanted: readonly ColumnWords<F>[]) {
  const name = bare(header);
  for (const { field, words, repeats = false } of wanted) {
    if (words.some((word) => bare(word) === name)) return { field, repeats, rank: 1 };
    const stem = name.slice(0, digitsFrom(name));
    if (repeats && stem !== name && words.some((word) => bare(word) === stem)) {
      return { field, repeats, rank: Number(name.slice(stem.length)) };
    }
  }
  return null;
}

/** Where the number at the end begins: 4 in `mail2`. */
function digitsFrom(name: string): number {
  let from = name.length;
  while (from > 1 && /\d/.test(name[from - 1]!)) from--;
  return from;
}

const bare = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-()[\].・]/g, '');
