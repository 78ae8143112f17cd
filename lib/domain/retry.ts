const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Pauses after the first, second, ... failed attempt; the last one repeats until the round closes. */
const PAUSES_MS = [
  15 * SECOND,
  45 * SECOND,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  30 * MINUTE,
  45 * MINUTE,
];

/** How long to wait after `attempts` tries, spread by `jitter` (0 to 1) over +-20 % so that a crowd does not come back at once. */
export function retryPauseMs(attempts: number, jitter: number): number {
  const pause = PAUSES_MS[Math.min(Math.max(attempts, 1), PAUSES_MS.length) - 1]!;
  return Math.round(pause * (0.8 + 0.4 * jitter));
}
