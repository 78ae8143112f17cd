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
