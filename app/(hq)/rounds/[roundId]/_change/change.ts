import type { RoundState } from '#lib/domain/round.ts';
import type { MailTexts } from '../../_form/checked-mails.tsx';
import type { RoundFields } from '../../_form/round-fields.ts';

/** What can be done with a round that was opened, the most urgent first. */
export const CHANGES = [
  'stop',
  'resume',
  'correct',
  'revise',
  'remind',
  'widen',
  'addStep',
  'close',
  'reopen',
] as const;
export type Change = (typeof CHANGES)[number];

/** These only hold sending back; the others send. */
export type Hold = 'stop' | 'close';

/** These are looked at as a whole before they go out. */
export const LOOKED_AT: readonly Change[] = ['correct', 'revise', 'widen'];

interface Standing {
  state: RoundState;
  stoppedAt: Date | null;
}

/** What a round allows as it stands. */
export function changesOf({ state, stoppedAt }: Standing): Change[] {
  if (state !== 'open') return ['correct', 'reopen'];
  return CHANGES.filter(
    (change) =>
      change !== 'reopen' &&
      (change !== 'resume' || stoppedAt !== null) &&
      (stoppedAt === null || (change !== 'stop' && change !== 'remind')),
  );
}

/** Another text as soon as somebody has changed the round: nobody confirms what is not so any more. */
export const versionOf = (
  round: Standing & { turn: number; widenedAt: string[] | null; ladder: readonly unknown[] },
): string =>
  [round.turn, round.state, round.stoppedAt?.getTime(), round.widenedAt?.length, round.ladder.length].join('.');

/** What a change would come to, shown before it is done. */
export interface Looked {
  people: number;
  mails: MailTexts | null;
  version: string;
}

export interface ChangeStep {
  problem: string | null;
  /** Null while nothing was typed. */
  fields: RoundFields | null;
  typedStep: string;
  looked: Looked | null;
  turn: number;
}

export const NOT_BEGUN: ChangeStep = { problem: null, fields: null, typedStep: '', looked: null, turn: 0 };
