import type { Clock } from '#lib/base/clock.ts';

const WINDOW_MS = 15 * 60_000;
/** Tries in a quarter of an hour: of one name from one place, from one place, of one name, of one second factor. */
const MOST = { pair: 5, from: 50, login: 100, second: 5 } as const;
const MOST_KEPT = 50_000;

export type TryKey = `${keyof typeof MOST}:${string}`;

/** Counts tries in memory: a flood of guesses must not take the write lock from the replies. */
export interface Tries {
  /** Counts one try and says how long to wait, in ms; 0: go on. */
  take(keys: readonly TryKey[]): number;
  /** It was right: these do not count. */
  forgive(keys: readonly TryKey[]): void;
}

export function createTries(clock: Clock): Tries {
  const counts = new Map<string, { n: number; until: number }>();
  return {
    take: (keys) => {
      const now = clock.now().getTime();
      let waitMs = 0;
      for (const key of keys) {
        const known = counts.get(key);
        const count = known && known.until > now ? known : { n: 0, until: now + WINDOW_MS };
        count.n += 1;
        counts.delete(key);
        counts.set(key, count);
        if (count.n > MOST[key.slice(0, key.indexOf(':')) as keyof typeof MOST]) {
          waitMs = Math.max(waitMs, count.until - now);
        }
      }
      for (const key of counts.keys()) {
        if (counts.size <= MOST_KEPT) break;
        counts.delete(key);
      }
      return waitMs;
    },
    forgive: (keys) => {
      for (const key of keys) {
        const count = counts.get(key);
        if (count) count.n -= 1;
      }
    },
  };
}
