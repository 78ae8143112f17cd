import { CsvError, parse } from 'csv-parse/sync';
import type { FileProblem, FileProblemCode } from './file-problem.ts';

/** One record and the line of the file on which it starts. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

export interface CsvReading {
  header: CsvRecord;
  /** As wide as the header each; records of another width are among the problems instead. */
  records: CsvRecord[];
  problems: FileProblem[];
}

/** Reads comma- or tab-separated text (RFC 4180, any line end) with a header line; blank lines are passed over. */
export function readCsv(text: string): CsvReading {
  const records: CsvRecord[] = [];
  const problems: FileProblem[] = [];
  const lines = text.replace(/\r\n?/g, '\n');
  let end = 0;
  try {
    parse(lines, {
      delimiter: delimiterOf(lines),
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], info) => {
        end = info.lines;
        if (!cells.every(isBlank)) records.push({ line: end - newlinesIn(cells), cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
    problems.push(problemAt(unclosed ? end + 1 : Number(error.lines), unclosed ? 'quote_open' : 'quote_stray'));
  }
  const header = records.shift();
  if (records.length === 0 && problems.length === 0) problems.push(problemAt(null, 'empty'));
  if (!header) return { header: { line: 1, cells: [] }, records, problems };
  header.cells = trimBlanks(header.cells, 0);
  return { header, records: evenRecords(records, header.cells.length, problems), problems };
}

function evenRecords(records: readonly CsvRecord[], width: number, problems: FileProblem[]): CsvRecord[] {
  const even: CsvRecord[] = [];
  for (const { line, cells: found } of records) {
    const cells = found.length > width ? trimBlanks(found, width) : found;
    if (cells.length === width) even.push({ line, cells });
    else problems.push(problemAt(line, 'row_length', { expected: width, found: cells.length }));
  }
  return even;
}

/** Spreadsheets write empty cells to the right of the table. */
function trimBlanks(cells: readonly string[], width: number): string[] {
  let end = cells.length;
  while (end > width && isBlank(cells[end - 1] ?? '')) end--;
  return cells.slice(0, end);
}

function delimiterOf(lines: string): string {
  const head = lines.slice(0, lines.indexOf('\n') + 1) || lines;
  return head.includes('\t') && !head.includes(',') ? '\t' : ',';
}

function newlinesIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes('\n')) count += cell.split('\n').length - 1;
  return count;
}

const isBlank = (cell: string): boolean => cell.trim() === '';

const problemAt = (line: number | null, code: FileProblemCode, params: FileProblem['params'] = {}): FileProblem => ({
  line,
  column: null,
  code,
  params,
});
