import type { Status } from './status.ts';

/** What a message is for: asking, asking anew with a changed text, or something beside it; `account` asks who looks after an official account, `contact` is about somebody's own contact points, `board` tells its numbers. */
export const PURPOSES = [
  'ask',
  'revise',
  'manager',
  'alert',
  'correct',
  'confirm',
  'test',
  'account',
  'contact',
  'board',
] as const;
export type MessagePurpose = (typeof PURPOSES)[number];

/** Only these say how silent a person is. */
export const ASKING: readonly MessagePurpose[] = ['ask', 'revise'];

/** These go out while their round is open and not stopped; all others always. */
export const HELD_WITH_ROUND: readonly MessagePurpose[] = [...ASKING, 'manager'];

/** The lowest goes first. */
export const PRIORITY: Record<MessagePurpose, number> = {
  alert: -2,
  correct: -1,
  ask: 0,
  revise: 0,
  manager: 0,
  test: 0,
  confirm: 1,
  account: 2,
  contact: 2,
  board: -1,
};

/** The step number of what no ladder sends, so that no two messages to one contact point have one id. */
export const STEP_BESIDE = {
  correct: 900,
  confirm: 901,
  alert: 902,
  manager: 903,
  test: 904,
  account: 905,
  contact: 906,
  board: 907,
} as const;

/** What a message is about, where that is not the round itself: an answer that was read, a person in need, a call for help in the tray, or an official account. */
export type MessageAbout =
  | { kind: 'answer'; status: Status; claimed: boolean }
  | { kind: 'person'; personId: string }
  | { kind: 'reading'; readingId: string }
  | { kind: 'account'; accountId: string }
  | { kind: 'contact'; what: ContactWord; linkId: string }
  | { kind: 'board' };

/** The link to the own contact points, the same to check them now and then, the one that makes a new one count, or word that something changed. */
export type ContactWord = 'open' | 'check' | 'confirm' | 'changed';

/** Stands as the round of a message that belongs to none. */
export const NO_ROUND = 'none';

/** `handed_over` says that a relay took it, no more: nobody knows whether it was delivered. */
export const MESSAGE_STATES = ['waiting', 'claimed', 'unknown', 'handed_over', 'failed', 'withdrawn'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** The four kinds of silence; the board never mixes them. */
export const SILENCES = ['handed_over', 'undeliverable', 'no_contact', 'not_asked'] as const;
export type Silence = (typeof SILENCES)[number];

/** What the messages of one person in one round say about why that person is silent. */
export function silenceOf(states: readonly MessageState[]): Silence {
  if (states.length === 0) return 'no_contact';
  if (states.includes('handed_over')) return 'handed_over';
  if (states.every((state) => state === 'failed')) return 'undeliverable';
  return 'not_asked';
}

/** The same (round, contact point, step, turn) always makes the same id, so a second try collides instead of doubling. */
export const messageId = (roundNo: number, contactPointId: string, step: number, turn: number): string =>
  `${roundNo}.${contactPointId}.${step}.${turn}`;
