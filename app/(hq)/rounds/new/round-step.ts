import type { Language } from '#lib/domain/person.ts';
import type { RoundFields } from './round-fields.ts';

/** What would happen, shown before anything does. */
export interface CheckedRound {
  people: number;
  messages: number;
  withoutContact: number;
  withoutContactSample: { employeeNumber: string; name: string }[];
  bySite: { site: string; people: number }[];
  mails: Record<Language, { subject: string; text: string }>;
  /** Rounds that are open already. */
  open: { kind: 'real' | 'drill'; title: string }[];
  at: Date;
  /** Whoever starts it has to show first who they are. */
  proofWanted: boolean;
}

/** Where somebody stands between an idea and an open round. `turn` counts the steps taken. */
export type RoundStep =
  | { kind: 'edit'; fields: RoundFields; problem: string | null; turn: number }
  | { kind: 'check'; fields: RoundFields; checked: CheckedRound; problem: string | null; turn: number };
