import type { Log } from '#lib/base/log.ts';
import { pause } from '#lib/base/pause.ts';

export interface Loop {
  stop(): Promise<void>;
}

const AFTER_TROUBLE_MS = 1_000;

/** Repeats `work` with a pause in between until stopped; an error is logged and the loop lives on. */
export function createLoop(log: Log, name: string, pauseMs: number, work: () => Promise<void>): Loop {
  const stopper = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopper.signal.aborted) {
      try {
        await work();
        await pause(pauseMs, stopper.signal);
      } catch (error) {
        log.error('loop stumbled', {
          loop: name,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
        await pause(AFTER_TROUBLE_MS, stopper.signal);
      }
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopper.abort();
      await running;
    },
  };
}
