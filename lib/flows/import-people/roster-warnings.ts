import { setImmediate as breathe } from 'node:timers/promises';
import type { FileProblem } from '#lib/base/files/file-problem.ts';
import type { RosterField, RosterRow } from './roster.ts';

/** People looked at at a stretch. */
const STRETCH = 1_000;

/** What is worth a look before importing: names in company-made characters, people nobody can reach, mail addresses of two people. */
export async function rosterWarnings(
  rows: readonly RosterRow[],
  headers: ReadonlyMap<RosterField, string>,
): Promise<FileProblem[]> {
  const warnings: FileProblem[] = [];
  const saysContacts = headers.has('mails') || headers.has('phones');
  const owners = new Map<string, RosterRow>();
  for (const [i, row] of rows.entries()) {
    if (i % STRETCH === 0) await breathe();
    const warn = (code: FileProblem['code'], field: RosterField | null, params: FileProblem['params']) =>
      warnings.push({ line: row.line, column: (field && headers.get(field)) ?? null, code, params });
    if (/\p{Co}/u.test(row.name)) warn('cell_gaiji', 'name', { value: row.name });
    if (saysContacts && row.mails.length + row.phones.length === 0) {
      warn('no_contact', null, { value: row.employeeNumber });
    }
    for (const mail of row.mails) {
      const key = mail.toLowerCase();
      const owner = owners.get(key);
      if (owner && owner !== row) warn('mail_shared', 'mails', { value: mail, first: owner.line });
      else owners.set(key, row);
    }
  }
  return warnings;
}
