/** What a provider knows of a message after taking it; a later receipt never takes an earlier one back, so only a higher rank counts. */
export const DELIVERY_RANKS = ['accepted', 'sent', 'failed', 'delivered'] as const;
export type DeliveryRank = (typeof DELIVERY_RANKS)[number];

/** Why a provider gave a message up after taking it; whose fault, and whether a new one may come through. */
export interface DeliveryFailure {
  code: string;
  detail: string;
  blame: 'address' | 'relay' | 'message';
  retry: 'later' | 'never';
}

export type Receipt =
  | { rank: Exclude<DeliveryRank, 'failed'> }
  | { rank: Extract<DeliveryRank, 'failed'>; failure: DeliveryFailure };

/** As it is kept: 1 for accepted to 4 for delivered. */
export const rankNumber = (rank: DeliveryRank): number => DELIVERY_RANKS.indexOf(rank) + 1;

/** Turns of new tries are counted in steps of this, so that they never meet those of reminders. */
const TURN_OF_TRY = 1000;
/** The phone was off, the line was busy: after so long it is tried anew. */
const PAUSES_MS = [2 * 60_000, 10 * 60_000];

export interface NewTry {
  turn: number;
  pauseMs: number;
}

/** The new message that follows one which its provider gave up, null when that is enough; `jitter` (0 to 1) spreads it over +-20 %. */
export function newTryAfter(turn: number, jitter: number): NewTry | null {
  const pauseMs = PAUSES_MS[Math.floor(turn / TURN_OF_TRY)];
  if (pauseMs === undefined) return null;
  return { turn: turn + TURN_OF_TRY, pauseMs: Math.round(pauseMs * (0.8 + 0.4 * jitter)) };
}
