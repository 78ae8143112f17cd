import type { Outcome } from '#lib/domain/outcome.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { readInbounds } from '#lib/flows/reading/read-inbounds.ts';
import type { ReadAside } from '#lib/flows/reading/take-and-read.ts';

/** What web and worker say to each other, by way of the process that keeps them both. A lost word costs nothing: what is unread is read later. */
type Word =
  | { kind: 'read'; no: number; ids: readonly string[] }
  /** Null: they could not be read. */
  | { kind: 'was_read'; no: number; outcomes: Outcome[] | null };

export const isWord = (message: unknown): message is Word =>
  typeof message === 'object' && message !== null && 'no' in message && 'kind' in message;

/** With two of them the write lock is hardly ever free, and people wait for it. */
const MOST_AT_ONCE = 1;
/** A batch takes some hundredths of a second; whoever has not read it by now may be gone. */
const PATIENCE_MS = 2_000;
const NOT_AGAIN_FOR_MS = 10_000;

/** The web process's end: the worker reads for it, one batch at a time; undefined where nobody keeps both. */
export function askWorker(): ReadAside | undefined {
  const waiting = new Map<number, (outcomes: Outcome[] | null) => void>();
  let asked = 0;
  let notBefore = 0;
  if (!process.send) return undefined;
  process.on('message', (word) => {
    if (isWord(word) && word.kind === 'was_read') waiting.get(word.no)?.(word.outcomes);
  });
  return async (ids) => {
    if (waiting.size >= MOST_AT_ONCE || performance.now() < notBefore) return null;
    const no = ++asked;
    const outcomes = await new Promise<Outcome[] | null>((resolve) => {
      waiting.set(no, resolve);
      setTimeout(resolve, PATIENCE_MS, null).unref();
      say({ kind: 'read', no, ids });
    });
    waiting.delete(no);
    if (outcomes === null) notBefore = performance.now() + NOT_AGAIN_FOR_MS;
    return outcomes;
  };
}

/** The worker's end. */
export function readForWeb(ctx: Ctx): void {
  const read = async (no: number, ids: readonly string[]): Promise<void> => {
    const outcomes = await readInbounds(ctx, ids).catch((error) => {
      ctx.log.error('not read for the web process', { messages: ids.length, error: String(error) });
      return null;
    });
    say({ kind: 'was_read', no, outcomes });
  };
  process.on('message', (word) => {
    if (isWord(word) && word.kind === 'read') void read(word.no, word.ids);
  });
}

/** A process whose keeper is gone ends anyway (process.ts). */
const say = (word: Word): void => void process.send?.(word, () => {});
