import { readEmployeeNumber } from '#lib/base/addresses/employee-number.ts';
import { readMailAddress, sameAddress } from '#lib/base/addresses/mail-address.ts';
import { toE164 } from '#lib/base/addresses/phone.ts';
import { readTitle } from '#lib/base/addresses/title.ts';
import type { FileProblemCode } from '#lib/base/files/file-problem.ts';
import type { SheetColumn } from '#lib/base/files/sheet.ts';
import { type Language, pathSteps } from '#lib/domain/person.ts';
import type { RosterField, RosterRow } from './roster.ts';

/** Says what is wrong with a value that a cell holds. */
type Complain = (code: FileProblemCode, value: string) => void;

/** Reads one line into an entry; what cannot be read is complained of and left empty. */
export function readRow(
  line: number,
  cells: readonly string[],
  columns: readonly SheetColumn<RosterField>[],
  complain: (column: SheetColumn<RosterField>, code: FileProblemCode, value: string) => void,
): RosterRow {
  const row: RosterRow = { ...NOTHING, line, mails: [], phones: [] };
  for (const column of columns) {
    READERS[column.field](row, cells[column.index] ?? '', (code, value) => complain(column, code, value));
  }
  return row;
}

const NOTHING: Omit<RosterRow, 'line' | 'mails' | 'phones'> = {
  employeeNumber: '',
  name: '',
  kana: null,
  departmentPath: [],
  site: '',
  language: 'ja',
};

const READERS: Record<RosterField, (row: RosterRow, cell: string, complain: Complain) => void> = {
  employeeNumber(row, cell, complain) {
    const number = readEmployeeNumber(cell);
    if (number === null) complain(cell.trim() === '' ? 'cell_empty' : 'employee_number', cell);
    row.employeeNumber = number ?? '';
  },
  name(row, cell, complain) {
    row.name = requiredTitle(cell, complain);
  },
  kana(row, cell, complain) {
    row.kana = titleOf(cell, complain) || null;
  },
  departmentPath(row, cell, complain) {
    row.departmentPath = pathSteps(titleOf(cell, complain) ?? '?');
    if (row.departmentPath.length === 0) complain('cell_empty', cell);
  },
  site(row, cell, complain) {
    row.site = requiredTitle(cell, complain);
  },
  language(row, cell, complain) {
    const language = LANGUAGE_WORDS.get(cell.normalize('NFKC').trim().toLowerCase());
    if (!language) complain('language', cell);
    row.language = language ?? 'ja';
  },
  mails(row, cell, complain) {
    for (const part of partsOf(cell)) {
      const reading = readMailAddress(part);
      if (reading.kind === 'refused') complain(`mail.${reading.why}`, part);
      else if (!row.mails.some((mail) => sameAddress(mail, reading.address))) row.mails.push(reading.address);
    }
  },
  phones(row, cell, complain) {
    for (const part of partsOf(cell)) {
      const reading = toE164(part);
      if (reading.kind === 'refused') complain(`phone.${reading.why}`, part);
      else if (!row.phones.includes(reading.number)) row.phones.push(reading.number);
    }
  },
  manager(row, cell) {
    if (!NO_MANAGER.has(cell.normalize('NFKC').trim().toLowerCase())) row.manager = true;
  },
};

/** Any other word, a title for instance, says that somebody manages. */
const NO_MANAGER = new Set(['', '×', 'x', '-', 'no', 'n', '0', 'false', 'いいえ', '非', 'なし', '否']);

const LANGUAGE_WORDS: ReadonlyMap<string, Language> = new Map([
  ...['', 'ja', 'jp', 'jpn', 'japanese', '日本語'].map((word) => [word, 'ja'] as const),
  ...['en', 'eng', 'english', '英語'].map((word) => [word, 'en'] as const),
]);

/** Null where it cannot be read, which is complained of here. */
function titleOf(cell: string, complain: Complain): string | null {
  const reading = readTitle(cell);
  if (reading.kind === 'title') return reading.title;
  complain(reading.why, cell);
  return null;
}

function requiredTitle(cell: string, complain: Complain): string {
  const title = titleOf(cell, complain);
  if (title === '') complain('cell_empty', cell);
  return title ?? '';
}

/** Several in one cell stand on lines of their own or behind semicolons. */
const partsOf = (cell: string): string[] => cell.split(/[;；\n]/).filter((part) => part.trim() !== '');
