import { Problem } from '#lib/base/problem.ts';
import { translate } from '#lib/text/translate.ts';

const STOP_WITHIN_MS = 10_000;

/** Runs one process of the program: starts it, says when it is ready, stops it cleanly on SIGTERM, SIGINT or when its parent is gone. */
export async function runUntilStopped(name: string, start: () => Promise<() => Promise<void>>): Promise<void> {
  let stop: () => Promise<void>;
  try {
    stop = await start();
  } catch (error) {
    sayWhy(error);
    process.exit(error instanceof Problem ? error.exit : 1);
  }
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', end);
  process.send?.({ kind: 'ready', name });
}

/** A Problem in words, in both languages; a bug with its stack. */
export function sayWhy(error: unknown): void {
  if (!(error instanceof Problem)) {
    console.error(error);
    return;
  }
  for (const language of ['ja', 'en'] as const) {
    console.error(translate(language, 'problems')(error.code as never, error.params as never));
  }
}
