import { type Result, recordResults } from '#db/stores/messages/results.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Ctx } from '../ctx.ts';
import { refreshSilence } from '../ledger/refresh-silence.ts';

const FLUSH_MS = 40;
const FLUSH_AT = 60;
const RETRY_MS = 500;
/** In between others may have the write lock. */
const LOCK_REST_MS = 2;

export interface Recorder {
  add(result: Result): void;
  /** Results that are not committed yet. */
  pending(): number;
}

/** Gathers the outcomes of attempts for at most 40 ms and commits them together; while the database refuses they wait here and are tried again. */
export function createRecorder(ctx: Ctx, claimedBy: string): Recorder {
  const waiting: Result[] = [];
  let committing = 0;
  let oneByOne = 0;
  let timer: NodeJS.Timeout | null = null;

  const schedule = (ms: number): void => {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void flush();
    }, ms);
  };

  async function flush(): Promise<void> {
    if (committing > 0 || waiting.length === 0) return;
    const batch = waiting.splice(0, oneByOne > 0 ? 1 : FLUSH_AT);
    oneByOne -= 1;
    committing = batch.length;
    try {
      await commit(ctx, claimedBy, batch);
      await pause(LOCK_REST_MS);
    } catch (error) {
      ctx.log.error('results not recorded, trying again', { error: String(error), results: batch.length });
      // One that the database will not have keeps no other waiting.
      if (batch.length > 1) oneByOne = batch.length;
      waiting.push(...batch);
      await pause(RETRY_MS);
    } finally {
      committing = 0;
    }
    if (waiting.length >= FLUSH_AT || oneByOne > 0) void flush();
    else if (waiting.length > 0) schedule(FLUSH_MS);
  }

  return {
    add: (result) => {
      waiting.push(result);
      if (waiting.length >= FLUSH_AT) void flush();
      else schedule(FLUSH_MS);
    },
    pending: () => waiting.length + committing,
  };
}

async function commit(ctx: Ctx, claimedBy: string, results: readonly Result[]): Promise<void> {
  await ctx.db.write(async (tx) => {
    await recordResults(ctx.db, tx, claimedBy, results);
    for (const roundId of new Set(results.map((result) => result.roundId))) {
      const people = results.filter((result) => result.roundId === roundId).map((result) => result.personId);
      await refreshSilence(ctx, tx, roundId, [...new Set(people)]);
    }
  });
}
