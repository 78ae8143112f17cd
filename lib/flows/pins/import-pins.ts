import { pinHolders } from '#db/stores/people/pins.ts';
import { readEmployeeNumber } from '#lib/base/addresses/employee-number.ts';
import { byLine, type FileProblem, type FileProblemCode } from '#lib/base/files/file-problem.ts';
import { type ColumnWords, readSheet } from '#lib/base/files/sheet.ts';
import { ALL } from '#lib/domain/access.ts';
import { readNewPin } from '#lib/domain/sign-in/pin.ts';
import type { Ctx } from '../ctx.ts';
import { writePins } from './write-pins.ts';

type Field = 'employeeNumber' | 'pin';

const COLUMNS: readonly ColumnWords<Field>[] = [
  { field: 'employeeNumber', words: ['社員番号', 'employee_number', '従業員番号', '職員番号'], required: true },
  { field: 'pin', words: ['PIN', 'pin', '暗証番号', '暗証'], required: true },
];

export type PinsImported =
  | { kind: 'imported'; count: number; warnings: FileProblem[] }
  /** Nothing was written. */
  | { kind: 'refused'; problems: FileProblem[]; warnings: FileProblem[] };

/** Takes in a file of PINs that people chose themselves, all or nothing. No problem that it tells of repeats a PIN. */
export async function importPins(
  ctx: Pick<Ctx, 'db' | 'keys' | 'clock'>,
  bytes: Uint8Array,
  by: string,
): Promise<PinsImported> {
  const sheet = readSheet(bytes, COLUMNS);
  const { warnings } = sheet;
  const problems = [...sheet.problems];
  const columns = new Map(sheet.columns.map((column) => [column.field, column]));
  const chosen = new Map<string, { line: number; pin: string }>();
  for (const { line, cells } of sheet.rows) {
    const cell = (field: Field): string => cells[columns.get(field)?.index ?? -1] ?? '';
    const complain = (field: Field, code: FileProblemCode, params: FileProblem['params'] = {}): void => {
      problems.push({ line, column: columns.get(field)?.header ?? null, code, params });
    };
    const number = readEmployeeNumber(cell('employeeNumber'));
    const reading = readNewPin(cell('pin'), number ?? '');
    const first = number === null ? undefined : chosen.get(number);
    if (number === null) complain('employeeNumber', 'employee_number', { value: cell('employeeNumber') });
    else if (first) complain('employeeNumber', 'employee_twice', { value: number, first: first.line });
    if (reading.kind === 'refused') complain('pin', `pin_${reading.why}`);
    if (number !== null && !first) chosen.set(number, { line, pin: reading.kind === 'pin' ? reading.pin : '' });
  }
  const holders = await pinHolders(ctx.db, { numbers: [...chosen.keys()], onlyMissing: false }, ALL);
  const known = new Set(holders.map(({ employeeNumber }) => employeeNumber));
  const column = columns.get('employeeNumber')?.header ?? null;
  for (const [value, { line }] of chosen) {
    if (!known.has(value)) problems.push({ line, column, code: 'employee_unknown', params: { value } });
  }
  if (problems.length > 0) return { kind: 'refused', problems: problems.sort(byLine), warnings };
  const given = holders.map((holder) => ({ ...holder, pin: chosen.get(holder.employeeNumber)!.pin }));
  await writePins(ctx, given, { act: 'pin.import', by });
  return { kind: 'imported', count: given.length, warnings };
}
