import type { ContactKind } from '../person.ts';
import type { Extras, Proof } from '../report.ts';
import type { Bucket } from '../standing.ts';

/** One person behind a number of the board, as HQ sees them: by authorised GET only, never in the stream. */
export interface PersonLine {
  personId: string;
  employeeNumber: string;
  name: string;
  kana: string | null;
  department: string;
  site: string;
  bucket: Bucket;
  conflict: boolean;
  openHelp: boolean;
  /** Who looks after a person in need; null while nobody does. */
  taken: { by: string; at: Date } | null;
  /** The answer that decides, or the newest one where none counts; null for the silent. */
  answer: { route: string; proof: Proof; saidAt: Date; enteredBy: string | null; extras: Extras } | null;
  contacts: { kind: ContactKind; address: string; badSince: Date | null }[];
}
