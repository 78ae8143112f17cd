import type { Status } from './status.ts';

/** How we know who spoke; everything but `claimed` counts. */
export const PROOFS = ['token', 'pin', 'number', 'aligned', 'operator', 'claimed'] as const;
export type Proof = (typeof PROOFS)[number];

export const isCounted = (proof: Proof): boolean => proof !== 'claimed';

/** A mark for HQ on an answer that stands: the right token came from an address that is nobody's, for people borrow phones. */
export type Flag = 'unknown_from';

/** What a person may add to a status; every answer is optional. */
export interface Extras {
  canWork?: 'yes' | 'no' | 'later';
  family?: 'safe' | 'hurt' | 'unknown';
  place?: string;
  comment?: string;
  /** Why somebody else entered it; said by them, not by the person. */
  why?: string;
}

/** What was stated about one person. Everything in the ledger is one of these. */
export type Statement =
  | { kind: 'answer'; status: Status; proof: Proof }
  /** An answer came that no machine could read; the tray holds it. */
  | { kind: 'unread'; readingId: string }
  /** The tray decided: a status, or null when it was no answer. */
  | { kind: 'settled'; readingId: string; status: Status | null }
  /** A decision of the tray was a slip: the report that came of it counts for nothing. */
  | { kind: 'taken_back'; reportId: string }
  | { kind: 'automatic' }
  /** An operator looked after a help or serious and says how the person is now. */
  | { kind: 'help_closed'; status: Status }
  | { kind: 'excluded'; reason: string }
  | { kind: 'included' }
  | { kind: 'deceased' };

export interface Report {
  id: string;
  personId: string;
  statement: Statement;
  /** The road it came by: mail, form, sql, csv, cli, proxy ... */
  route: string;
  /** When the person spoke; null when nobody knows. */
  saidAt: Date | null;
  receivedAt: Date;
}
