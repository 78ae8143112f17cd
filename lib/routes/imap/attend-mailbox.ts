import { pause } from '#lib/base/time/pause.ts';
import type { RouteDeps, Running } from '../route.ts';
import { createMemory } from './memory.ts';
import { runSession } from './session.ts';
import type { ImapSettings } from './settings.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 20_000;

/** Keeps a connection to the mailbox for as long as the program runs; a lost one is opened again, at once at first, then less and less often. */
export async function attendMailbox(settings: ImapSettings, deps: RouteDeps): Promise<Running> {
  const stopper = new AbortController();
  const attending = attend(settings, deps, stopper.signal);
  return {
    stop: async () => {
      stopper.abort();
      await attending;
    },
  };
}

async function attend(settings: ImapSettings, deps: RouteDeps, signal: AbortSignal): Promise<void> {
  const memory = createMemory(deps.clock);
  let failures = 0;
  while (!signal.aborted) {
    try {
      await runSession(settings, deps, memory, signal, () => {
        failures = 0;
      });
    } catch (error) {
      if (signal.aborted) return;
      const waitMs = Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
      failures += 1;
      deps.log.warn('mailbox connection lost', { error: describe(error), failures, waitMs });
      await pause(waitMs, signal);
    }
  }
}

/** Codes and replies of the server only: an error's own text may quote a mail. */
function describe(error: unknown): string {
  const { name, code, responseText } = error as { name?: string; code?: string; responseText?: string };
  return [name, code, responseText].filter(Boolean).join(' ').slice(0, 200);
}
