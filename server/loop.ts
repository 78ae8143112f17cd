import type { Log } from '#lib/base/log.ts';
import { pause } from '#lib/base/time/pause.ts';

export interface Running {
  stop(): Promise<void>;
}

export interface Loop extends Running {
  readonly name: string;
  /** Its last piece of work failed. */
  stumbled(): boolean;
  /** Milliseconds for which it has been at its present piece of work; 0 while it rests. */
  busyMs(): number;
}

const AFTER_TROUBLE_MS = 1_000;

/** Repeats `work` with a pause in between until stopped; an error is logged and the loop lives on. */
export function createLoop(log: Log, name: string, pauseMs: number, work: () => Promise<void>): Loop {
  const stopper = new AbortController();
  let busySince: number | null = null;
  let stumbled = false;
  const run = async (): Promise<void> => {
    while (!stopper.signal.aborted) {
      try {
        busySince = performance.now();
        await work();
        busySince = null;
        stumbled = false;
        await pause(pauseMs, stopper.signal);
      } catch (error) {
        busySince = null;
        stumbled = true;
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
    name,
    stumbled: () => stumbled,
    busyMs: () => (busySince === null ? 0 : performance.now() - busySince),
    stop: async () => {
      stopper.abort();
      await running;
    },
  };
}
