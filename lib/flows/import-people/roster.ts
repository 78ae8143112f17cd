import type { FileProblem } from '#lib/base/files/file-problem.ts';
import type { Language } from '#lib/domain/person.ts';

/** What the roster says about one person. */
export interface RosterEntry {
  employeeNumber: string;
  name: string;
  kana: string | null;
  departmentPath: string[];
  site: string;
  language: Language;
  /** In the order in which they are tried. */
  mails: string[];
  /** E.164, in the order in which they are tried. */
  phones: string[];
  /** Is told when people of the own department stay silent. */
  manager?: true | undefined;
}

/** An entry read from a file, and the line on which it starts. */
export interface RosterRow extends RosterEntry {
  line: number;
}

/** An entry as the database holds it. */
export interface RosterPerson extends RosterEntry {
  id: string;
  active: boolean;
  /** Recorded by headquarters; no roster brings them back. */
  deceased: boolean;
}

export type RosterField = keyof RosterEntry;

export interface RosterReading {
  /** The columns that the file has; a field without a column says nothing and changes nothing. */
  fields: RosterField[];
  /** Lines without a problem. */
  rows: RosterRow[];
  problems: FileProblem[];
  /** Worth a look, but no reason to refuse. */
  warnings: FileProblem[];
}
