import { setImmediate as breathe } from 'node:timers/promises';
import { byLine } from '#lib/base/files/file-problem.ts';
import { readLongSheet } from '#lib/base/files/sheet.ts';
import { readRow } from './read-row.ts';
import type { RosterReading, RosterRow } from './roster.ts';
import { ROSTER_COLUMNS } from './roster-columns.ts';
import { rosterWarnings } from './roster-warnings.ts';

/** Lines read at a stretch. */
const STRETCH = 200;

/** Reads a roster file (CSV in UTF-8, UTF-16 or Shift_JIS); every line is read, so that all that is wrong is named at once. In stretches: whoever shares the process is not kept waiting. */
export async function readRoster(bytes: Uint8Array): Promise<RosterReading> {
  const sheet = await readLongSheet(bytes, ROSTER_COLUMNS);
  const headers = new Map(sheet.columns.map(({ field, header }) => [field, header]));
  const problems = [...sheet.problems];
  const rows: RosterRow[] = [];
  const lineOf = new Map<string, number>();
  for (const [i, { line, cells }] of sheet.rows.entries()) {
    if (i % STRETCH === 0) await breathe();
    const known = problems.length;
    const row = readRow(line, cells, sheet.columns, ({ header }, code, value) => {
      problems.push({ line, column: header, code, params: { value } });
    });
    const first = lineOf.get(row.employeeNumber);
    if (first !== undefined) {
      const params = { value: row.employeeNumber, first };
      problems.push({ line, column: headers.get('employeeNumber') ?? null, code: 'employee_twice', params });
    } else if (row.employeeNumber !== '') lineOf.set(row.employeeNumber, line);
    if (problems.length === known) rows.push(row);
  }
  return {
    fields: [...headers.keys()],
    rows,
    problems: problems.sort(byLine),
    warnings: [...sheet.warnings, ...(await rosterWarnings(rows, headers))],
  };
}
