import type { Clock } from './time/clock.ts';

/** Counts tries in memory: a flood of guesses must not take the write lock from the replies. A restart forgets them. */
export interface Tries<K extends string = string> {
  /** Counts one try under each key and says how long to wait, in ms; 0: go on. */
  take(keys: readonly `${K}:${string}`[]): number;
  /** It was right: these do not count. */
  forgive(keys: readonly `${K}:${string}`[]): void;
}

/** So many tries of each kind within a window that begins with the first one; of more than `mostKept` keys the oldest are forgotten. */
export function countTries<K extends string>(
  clock: Clock,
  most: Readonly<Record<K, number>>,
  windowMs: number,
  mostKept: number,
): Tries<K> {
  const counts = new Map<string, { n: number; until: number }>();
  return {
    take: (keys) => {
      const now = clock.now().getTime();
      let waitMs = 0;
      for (const key of keys) {
        const known = counts.get(key);
        const count = known && known.until > now ? known : { n: 0, until: now + windowMs };
        count.n += 1;
        counts.delete(key);
        counts.set(key, count);
        if (count.n > most[key.slice(0, key.indexOf(':')) as K]) waitMs = Math.max(waitMs, count.until - now);
      }
      for (const key of counts.keys()) {
        if (counts.size <= mostKept) break;
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
