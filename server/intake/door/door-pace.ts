export interface DoorPace {
  /** Somebody was wrong, or claimed to be somebody. */
  failed(): void;
  /** How long the next one waits before being looked at, in ms; null when too many wait already. */
  turn(): number | null;
}

/** Twice as many wrong ones a minute as a company of 100,000 mistypes in its worst. */
const CALM_A_MINUTE = 1_200;
const MINUTE_MS = 60_000;
/** One look after the other under a flood: 200 a second. */
const APART_MS = 5;
const LONGEST_MS = 8_000;

/** Slows everybody down while guesses pour in from everywhere, and never closes. */
export function createDoorPace(now: () => number = () => performance.now()): DoorPace {
  let failures = 0;
  let since = now();
  let lastMinute = 0;
  let next = 0;
  const roll = (): void => {
    const minutes = Math.floor((now() - since) / MINUTE_MS);
    if (minutes < 1) return;
    lastMinute = minutes === 1 ? failures : 0;
    failures = 0;
    since += minutes * MINUTE_MS;
  };
  return {
    failed: () => {
      roll();
      failures += 1;
    },
    turn: () => {
      roll();
      if (Math.max(failures, lastMinute) <= CALM_A_MINUTE) return 0;
      const at = Math.max(now(), next);
      if (at - now() > LONGEST_MS) return null;
      next = at + APART_MS;
      return at - now();
    },
  };
}
