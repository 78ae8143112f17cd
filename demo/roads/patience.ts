import { setTimeout as pause } from 'node:timers/promises';

/** The other side said that it cannot now; the same thing may be tried again. */
export class TryAgain extends Error {}

const TRIES = 8;
const PAUSE_MS = 400;

/** Tries again what the other side put off; a refusal, or a connection refused, is thrown at once. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof TryAgain) || turn === TRIES) throw error;
      await pause(PAUSE_MS * turn);
    }
  }
}
