import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import { type Status, statusOfDigit } from '#lib/domain/status.ts';

/** Where a call is: about to be asked, after a first press, after a press that may confirm it, or over; `tell` asks nothing at all. */
export const STAGES = ['ask', 'pressed', 'confirm', 'status', 'tell'] as const;
export type Stage = (typeof STAGES)[number];

/** What the address of a call's next step carries from step to step, so that nobody has to remember it. */
export interface Step {
  stage: Stage;
  token: string;
  language: Language;
  /** What is said before the menu: who asks, and what happened. */
  say: string;
  /** The key that was pressed first. */
  digit: string | null;
  /** How often the menu was said already. */
  round: number;
}

/** The step that an address of ours stands for; signed by Twilio with the call, so nobody else made it up. */
export function stepOf(query: URLSearchParams): Step {
  const stage = STAGES.find((name) => name === query.get('stage')) ?? 'ask';
  return {
    stage,
    token: query.get('token') ?? '',
    language: LANGUAGES.find((language) => language === query.get('language')) ?? 'ja',
    say: query.get('say') ?? '',
    digit: query.get('digit'),
    round: Math.min(Number(query.get('round')) || 0, 9),
  };
}

/** What a press of a key comes to at this step. */
export type Press =
  | { kind: 'nothing' }
  | { kind: 'wrong' }
  /** The first press: it waits for the second. */
  | { kind: 'first'; digit: string; status: Status }
  /** The same key twice. */
  | { kind: 'second'; digit: string; status: Status };

/** Pure. Only the same key pressed a second time is a confirmed answer. */
export function pressAt({ stage, digit: before }: Pick<Step, 'stage' | 'digit'>, pressed: string | null): Press {
  if (!pressed || (stage !== 'pressed' && stage !== 'confirm')) return { kind: 'nothing' };
  const status = /^[1-9]$/.test(pressed) ? statusOfDigit(Number(pressed)) : undefined;
  if (!status) return { kind: 'wrong' };
  return { kind: stage === 'confirm' && pressed === before ? 'second' : 'first', digit: pressed, status };
}
