import { setImmediate as breathe } from 'node:timers/promises';
import { CsvError, type Options, parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
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
  const lines = endLines(text);
  const { options, finish } = collect(lines);
  try {
    parseWhole(lines, options);
  } catch (error) {
    return finish(error);
  }
  return finish(null);
}

/** Characters read at a stretch: some milliseconds. */
const STRETCH = 32_768;

/** The same in stretches, so that whoever shares the process is not kept waiting. */
export async function readLongCsv(text: string): Promise<CsvReading> {
  await breathe();
  const lines = endLines(text);
  await breathe();
  const { options, finish } = collect(lines);
  const parser = parse(options);
  let failed: unknown = null;
  const over = new Promise<void>((done) => {
    parser.once('error', (error) => {
      failed = error;
    });
    parser.once('close', done);
  });
  parser.resume();
  for (let at = 0; at < lines.length && failed === null; at += STRETCH) {
    parser.write(lines.slice(at, at + STRETCH));
    await breathe();
  }
  parser.end();
  await over;
  await breathe();
  return finish(failed);
}

const endLines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** How the parser is to read, and what its records come to when it is over. */
function collect(lines: string): { options: Options; finish(error: unknown): CsvReading } {
  const records: CsvRecord[] = [];
  const problems: FileProblem[] = [];
  let end = 0;
  const options: Options = {
    delimiter: delimiterOf(lines),
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (cells: string[], info) => {
      end = info.lines;
      if (!cells.every(isBlank)) records.push({ line: end - newlinesIn(cells), cells });
      return null;
    },
  };
  const finish = (error: unknown): CsvReading => {
    if (error !== null) problems.push(quoteProblem(error, end));
    const header = records.shift();
    if (records.length === 0 && problems.length === 0) problems.push(problemAt(null, 'empty'));
    if (!header) return { header: { line: 1, cells: [] }, records, problems };
    header.cells = trimBlanks(header.cells, 0);
    return { header, records: evenRecords(records, header.cells.length, problems), problems };
  };
  return { options, finish };
}

function quoteProblem(error: unknown, end: number): FileProblem {
  if (!(error instanceof CsvError)) throw error;
  const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
  return problemAt(unclosed ? end + 1 : Number(error.lines), unclosed ? 'quote_open' : 'quote_stray');
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
