import { setTimeout as wait } from 'node:timers/promises';

/** Resolves after `ms`, or at once when the signal fires; never throws. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await wait(ms, undefined, { ...(signal ? { signal } : {}) }).catch(() => {});
}
