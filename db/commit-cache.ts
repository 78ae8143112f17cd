import type { Db } from './db.ts';

/** The version is asked for so often at most. */
const LOOK_AGAIN_MS = 2;

/** Remembers what a question to the database gave until somebody, by any road, has committed, and 2 ms at most after; a failed one is asked again. */
export function createCommitCache<K, V>(db: Db, ask: (key: K) => Promise<V>): (key: K) => Promise<V> {
  let version: string | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;
  const kept = new Map<K, Promise<V>>();
  return async (key) => {
    if (performance.now() - lookedAt > LOOK_AGAIN_MS) {
      // Read before the question: what is newer than its version is asked once more than needed, never once less.
      lookedAt = performance.now();
      const now = await db.version();
      if (now !== version) kept.clear();
      version = now;
    }
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = ask(key);
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
    return answer;
  };
}
