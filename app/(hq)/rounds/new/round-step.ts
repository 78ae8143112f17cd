import type { PlannedStep } from '#lib/domain/ladder/planned-step.ts';
import type { Question } from '#lib/domain/question/question.ts';
import type { RosterFinding } from '#lib/domain/roster-words/finding.ts';
import type { MailTexts } from '../_form/checked-mails.tsx';
import type { RoundFields } from '../_form/round-fields.ts';

export const TEMPLATES = ['earthquake', 'flood', 'fire', 'system', 'drill'] as const;
export type Template = (typeof TEMPLATES)[number];

interface Named {
  employeeNumber: string;
  name: string;
}

/** What would happen, shown before anything does. */
export interface CheckedRound {
  people: number;
  messages: number;
  withoutContact: number;
  withoutContactSample: Named[];
  /** People of whose contact points every one has failed before. */
  allBad: number;
  allBadSample: Named[];
  bySite: { site: string; people: number }[];
  steps: PlannedStep[];
  currency: string;
  /** A drill in quiet hours waits so long. */
  heldUntil: Date | null;
  /** Words of the roster in what will stand on the public page. */
  findings: RosterFinding[];
  questions: readonly Question[];
  mails: MailTexts;
  /** Rounds that are open already. */
  open: { kind: 'real' | 'drill'; title: string }[];
  at: Date;
  /** Whoever starts it has to show first who they are. */
  proofWanted: boolean;
}

/** What came of the last test that was sent from here. */
export interface Trial {
  employeeNumber: string;
  sentence: string;
}

/** Where somebody stands between an idea and an open round. `turn` counts the steps taken; `focus` is the id of what was just changed. */
export type RoundStep =
  | { kind: 'edit'; fields: RoundFields; problem: string | null; turn: number; focus?: string }
  | {
      kind: 'check';
      fields: RoundFields;
      checked: CheckedRound;
      problem: string | null;
      trial: Trial | null;
      turn: number;
    };
