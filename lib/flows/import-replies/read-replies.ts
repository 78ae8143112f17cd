import { readEmployeeNumber } from '#lib/base/addresses/employee-number.ts';
import { readTitle } from '#lib/base/addresses/title.ts';
import { byLine, type FileProblem, type FileProblemCode } from '#lib/base/files/file-problem.ts';
import { type ColumnWords, readSheet } from '#lib/base/files/sheet.ts';
import { readDateTime } from '#lib/base/time/date-time.ts';
import type { Status } from '#lib/domain/status.ts';
import { statusOfWord } from '#lib/text/status-of-word.ts';

export interface ReplyRow {
  line: number;
  employeeNumber: string;
  status: Status;
  comment: string | null;
  /** Null where the file does not say. */
  saidAt: Date | null;
  /** Who took the answer down; null where the file does not say. */
  by: string | null;
}

export interface RepliesReading {
  /** Lines without a problem, in file order; one person may stand there twice, as two answers. */
  rows: ReplyRow[];
  problems: FileProblem[];
  warnings: FileProblem[];
}

type Field = Exclude<keyof ReplyRow, 'line'>;

const COLUMNS: readonly ColumnWords<Field>[] = [
  { field: 'employeeNumber', words: ['社員番号', 'employee_number', '従業員番号', '職員番号'], required: true },
  { field: 'status', words: ['状態', 'status', '安否', '状況', '回答'], required: true },
  { field: 'comment', words: ['コメント', 'comment', '備考', 'メモ', 'note'] },
  { field: 'saidAt', words: ['回答日時', 'said_at', '日時', '回答時刻'] },
  { field: 'by', words: ['入力者', 'by', '記入者', '担当者', 'entered by'] },
];

/** A clock that runs a little ahead is no reason to refuse an answer. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** Reads a file of answers; every line is read, so that all that is wrong is named at once. Times without an offset are meant at `offset`, and none may lie after `now`. */
export function readReplies(bytes: Uint8Array, now: Date, offset = '+09:00'): RepliesReading {
  const sheet = readSheet(bytes, COLUMNS);
  const problems = [...sheet.problems];
  const columns = new Map(sheet.columns.map((column) => [column.field, column]));
  const rows: ReplyRow[] = [];
  for (const { line, cells } of sheet.rows) {
    const known = problems.length;
    const cell = (field: Field): string => (cells[columns.get(field)?.index ?? -1] ?? '').trim();
    const complain = (field: Field, code: FileProblemCode): void => {
      const value = cell(field);
      const column = columns.get(field)?.header ?? null;
      problems.push({ line, column, code: value === '' ? 'cell_empty' : code, params: { value } });
    };
    const employeeNumber = readEmployeeNumber(cell('employeeNumber'));
    const status = statusOfWord(cell('status'));
    const saidAt = cell('saidAt') === '' ? null : readDateTime(cell('saidAt'), offset);
    const by = readTitle(cell('by'));
    if (employeeNumber === null) complain('employeeNumber', 'employee_number');
    if (!status) complain('status', 'status');
    if (saidAt === null && cell('saidAt') !== '') complain('saidAt', 'time');
    if (saidAt && saidAt.getTime() > now.getTime() + CLOCK_SKEW_MS) complain('saidAt', 'time_future');
    if (by.kind === 'refused') complain('by', by.why);
    if (problems.length > known || employeeNumber === null || !status || by.kind === 'refused') continue;
    rows.push({ line, employeeNumber, status, comment: cell('comment') || null, saidAt, by: by.title || null });
  }
  problems.sort(byLine);
  return { rows, problems, warnings: sheet.warnings };
}
