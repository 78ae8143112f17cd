/** How long to wait after `attempts` tries: the pauses in their order, the last one again and again, spread by `jitter` (0 to 1) over +-20 % so that a crowd does not come back at once. */
export function retryPauseMs(pausesMs: readonly number[], attempts: number, jitter: number): number {
  const pause = pausesMs[Math.min(Math.max(attempts, 1), pausesMs.length) - 1] ?? 60_000;
  return Math.round(pause * (0.8 + 0.4 * jitter));
}

/** No honest pause is longer: what is due later than this after a clock was put back is due at once. */
export const longestPauseMs = (pausesMs: readonly number[]): number => Math.max(...pausesMs, 60_000) * 1.2;
