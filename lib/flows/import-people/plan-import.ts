import { setImmediate as breathe } from 'node:timers/promises';
import type { RosterEntry, RosterField, RosterPerson, RosterReading, RosterRow } from './roster.ts';

export interface FieldChange {
  field: RosterField;
  before: string;
  after: string;
}

export interface PersonChange {
  employeeNumber: string;
  /** As the database holds the person now. */
  person: RosterPerson;
  /** As the person will be: what the file does not say stays. */
  entry: RosterEntry;
  fields: FieldChange[];
}

export interface ImportPlan {
  added: RosterRow[];
  changed: PersonChange[];
  /** Were deactivated and are in the file again, changed or not. */
  returned: PersonChange[];
  unchanged: number;
  /** Active, but no longer in the file: to be deactivated, never deleted. */
  left: RosterPerson[];
}

/** People compared at a stretch. */
const STRETCH = 500;

/** Compares what a file says with the whole roster as it stands, the inactive included. In stretches: whoever shares the process is not kept waiting. */
export async function planImport(
  { rows, fields }: Pick<RosterReading, 'rows' | 'fields'>,
  existing: readonly RosterPerson[],
): Promise<ImportPlan> {
  const plan: ImportPlan = { added: [], changed: [], returned: [], unchanged: 0, left: [] };
  const people = new Map(existing.map((person) => [person.employeeNumber, person]));
  for (const [i, row] of rows.entries()) {
    if (i % STRETCH === 0) await breathe();
    const person = people.get(row.employeeNumber);
    people.delete(row.employeeNumber);
    if (!person) plan.added.push(row);
    else {
      const change = changeOf(person, row, fields);
      if (person.deceased) plan.unchanged++;
      else if (!person.active) plan.returned.push(change);
      else if (change.fields.length > 0) plan.changed.push(change);
      else plan.unchanged++;
    }
  }
  plan.left = [...people.values()].filter((person) => person.active);
  return plan;
}

function changeOf(person: RosterPerson, row: RosterRow, said: readonly RosterField[]): PersonChange {
  const { id: _, active: __, deceased: ___, ...held } = person;
  const fields: FieldChange[] = [];
  for (const field of said) {
    const before = shown(person, field);
    const after = shown(row, field);
    if (before !== after) fields.push({ field, before, after });
  }
  const entry = Object.assign(held, ...said.map((field) => ({ [field]: row[field] })));
  return { employeeNumber: row.employeeNumber, person, entry, fields };
}

/** A field as one text, to compare and to show. */
function shown(entry: RosterEntry, field: RosterField): string {
  const value = entry[field];
  if (Array.isArray(value)) return value.join(field === 'departmentPath' ? '/' : '; ');
  return value === true ? '○' : (value ?? '');
}
