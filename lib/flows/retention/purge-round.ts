import { wipeAnswers } from '#db/stores/answers/report-answers.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { lockRound, updateRound } from '#db/stores/rounds/rounds.ts';
import {
  destroyKey,
  inboundsUnder,
  messagesOfRound,
  wipeAttempts,
  wipeInbounds,
  wipeReasons,
} from '#db/stores/upkeep/retention.ts';
import { chunks } from '#lib/base/chunks.ts';
import { Problem } from '#lib/base/problem.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { DirectEntries } from '#lib/domain/direct-entry.ts';
import type { Ctx } from '../ctx.ts';

/** About 2 ms of the write lock. */
const AT_ONCE = 100;
const REST_MS = 5;

/**
 * Destroys the key of a closed round and every word under it: mails, comments, places, answers to its questions, reasons, what providers said. Who was counted as
 * what stays, and so does the audit chain. What was already wiped is wiped again after a crash. Throws `round.not_found`, `round.not_over`.
 */
export async function purgeRound(
  ctx: Ctx,
  entries: DirectEntries,
  roundId: string,
  by: string,
): Promise<'clean' | 'busy'> {
  const now = ctx.clock.now();
  const round = await ctx.db.write(async (tx) => {
    const row = await lockRound(ctx.db, tx, roundId);
    if (!row) throw new Problem('round.not_found', { roundId });
    if (row.state !== 'closed') throw new Problem('round.not_over', { roundId });
    await destroyKey(ctx.db, tx, row.keyId, now);
    return row;
  });
  ctx.keys.forget(round.keyId);
  await wipeUnder(ctx, round.keyId, now);
  for (const ids of chunks(await messagesOfRound(ctx.db, roundId), AT_ONCE)) {
    await ctx.db.write((tx) => wipeAttempts(ctx.db, tx, ids));
    await pause(REST_MS);
  }
  const until = round.closedAt ?? now;
  await entries.forget(until);
  await ctx.db.write(async (tx) => {
    await wipeReasons(ctx.db, tx, round, until);
    await wipeAnswers(ctx.db, tx, round.keyId);
    await updateRound(ctx.db, tx, roundId, { purgedAt: now });
    const details = { no: round.no, keyId: round.keyId };
    await recordAct(ctx.db, tx, { at: now, actor: by, act: 'round.purge', subject: roundId, details });
  });
  return ctx.db.shred();
}

/** Deletes what lies under a key that was destroyed. */
export async function wipeUnder(ctx: Ctx, keyId: string, at: Date): Promise<void> {
  for (const ids of chunks(await inboundsUnder(ctx.db, keyId), AT_ONCE)) {
    await ctx.db.write((tx) => wipeInbounds(ctx.db, tx, ids, at));
    await pause(REST_MS);
  }
}
