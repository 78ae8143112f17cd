import type { Handle } from '#db/db.ts';
import { type Untried, unreachedWithUntried } from '#db/stores/board/unreached.ts';
import { lockStandings, standingOf } from '#db/stores/ledger/standings.ts';
import { insertAsks } from '#db/stores/rounds/climb-batches.ts';
import { lockRound, type RoundRow } from '#db/stores/rounds/rounds.ts';
import { pause } from '#lib/base/time/pause.ts';
import { isAsk } from '#lib/domain/ladder.ts';
import type { ContactKind } from '#lib/domain/person.ts';
import { nextTry } from '#lib/domain/sending/next-try.ts';
import type { Ctx } from '../ctx.ts';
import { refreshSilence } from '../ledger/refresh-silence.ts';
import { dueFrom } from './ladder-of.ts';

const BATCH = 100;
const PAUSE_MS = 3;

/** Whom nothing reaches, because every message failed or there was no contact point for the first step, is asked at once over the next contact point that was never tried. */
export async function tryNext(ctx: Ctx, { id, ladder }: Pick<RoundRow, 'id' | 'ladder'>): Promise<void> {
  const kinds = [...new Set(ladder.filter(isAsk).map((step) => step.contactKind))];
  for (let more = true; more; await pause(PAUSE_MS)) more = await tryBatch(ctx, id, kinds);
}

/** True while there may be more. */
async function tryBatch(ctx: Ctx, roundId: string, kinds: readonly ContactKind[]): Promise<boolean> {
  const found = await unreachedWithUntried(ctx.db, roundId, kinds, BATCH);
  if (found.length === 0) return false;
  return ctx.db.write(async (tx) => {
    const round = await lockRound(ctx.db, tx, roundId);
    if (round?.state !== 'open' || round.stoppedAt !== null) return false;
    const rows = await lockStandings(ctx.db, tx, roundId, [...new Set(found.map(({ personId }) => personId))]);
    const unreached = rows.filter(({ silence }) => silence === 'undeliverable' || silence === 'no_contact');
    let moved = 0;
    for (const row of unreached) {
      const { deciding, deceased, excluded } = standingOf(row);
      if (deciding !== null || deceased || excluded !== null) continue;
      moved += await move(ctx, tx, round, row.personId, found);
    }
    await refreshSilence(
      ctx,
      tx,
      roundId,
      unreached.map(({ personId }) => personId),
    );
    return moved > 0;
  });
}

async function move(
  ctx: Ctx,
  tx: Handle,
  round: RoundRow,
  personId: string,
  found: readonly Untried[],
): Promise<number> {
  const mine = found.filter((one) => one.personId === personId);
  const next = nextTry(round.ladder, mine);
  const step = next === null ? undefined : round.ladder[next.step];
  if (next === null || step === undefined || !isAsk(step)) return 0;
  const dueAt = dueFrom(ctx, round.kind, ctx.clock.now());
  const batch = {
    roundId: round.id,
    roundNo: round.no,
    personIds: [personId],
    turn: 0,
    purpose: 'ask',
    dueAt,
  } as const;
  for (const nth of next.nth) await insertAsks(ctx.db, tx, batch, next.step, { ...step, nth });
  return next.nth.length;
}
