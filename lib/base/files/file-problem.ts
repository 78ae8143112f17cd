import type { MailRefusal } from '../addresses/mail-address.ts';
import type { PhoneRefusal } from '../addresses/phone.ts';

/** What can be wrong with a file that somebody hands in; each has its sentence in the `people` texts under `file`. */
export type FileProblemCode =
  | 'charset'
  | 'workbook'
  | 'binary'
  | 'empty'
  | 'quote_open'
  | 'quote_stray'
  | 'row_length'
  | 'column_missing'
  | 'column_twice'
  | 'column_unknown'
  | 'cell_empty'
  | 'cell_control'
  | 'cell_long'
  | 'cell_gaiji'
  | 'employee_number'
  | 'employee_twice'
  | 'employee_unknown'
  | 'language'
  | 'no_contact'
  | 'mail_shared'
  | 'many_leave'
  | 'pin_shape'
  | 'pin_easy'
  | 'status'
  | 'time'
  | 'time_future'
  | `phone.${PhoneRefusal}`
  | `mail.${MailRefusal}`;

/** One thing to put right: the line of the file (the first is 1; null: the file as a whole), the column as its header names it, and what is wrong. */
export interface FileProblem {
  line: number | null;
  column: string | null;
  code: FileProblemCode;
  params: Record<string, string | number>;
}

/** What concerns the whole file first. */
export const byLine = (a: FileProblem, b: FileProblem): number => (a.line ?? 0) - (b.line ?? 0);
