import type { Handle } from '#db/db.ts';
import { coverRound } from '#db/stores/ledger/report-rounds.ts';
import { anythingToCatchUp, idsInSpan, reportOf, reportsToCatchUp } from '#db/stores/ledger/reports.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { endOfSpan, insertAudience, type Opening, type Span } from '#db/stores/rounds/openings.ts';
import { lockRound, type RoundRow, unfilledRounds, updateRound } from '#db/stores/rounds/rounds.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Ctx } from '../ctx.ts';
import { dueFrom } from '../ladder/ladder-of.ts';
import { foldReports } from '../ledger/fold-reports.ts';
import { COVERED } from '../proof/report-acts.ts';

/** People in one batch: some 5 ms of write lock on the machines this was measured on. */
const BATCH = 400;
const PAUSE_MS = 1;

/** Writes the audience of every open round that is not complete; any process may do it, side by side and after a crash. */
export async function fillRounds(ctx: Ctx): Promise<void> {
  for (const round of await unfilledRounds(ctx.db)) {
    while (await ctx.db.write((tx) => fillBatch(ctx, tx, round.id))) await pause(PAUSE_MS);
  }
}

/** True while there is more to do. The place to go on from stands in the round, so two processes never do one batch twice. */
async function fillBatch(ctx: Ctx, tx: Handle, roundId: string): Promise<boolean> {
  const round = await lockRound(ctx.db, tx, roundId);
  if (round?.state !== 'open' || round.filledTo === null || round.openedAt === null) return false;
  const opening = openingOf(round, dueFrom(ctx, round.kind, ctx.clock.now()));
  const to = await endOfSpan(ctx.db, tx, opening, round.filledTo, BATCH);
  if (to === null) {
    await updateRound(ctx.db, tx, roundId, { filledTo: null });
    return false;
  }
  const span = { from: round.filledTo + 1, to };
  await insertAudience(ctx.db, tx, opening, span);
  await foldEarlier(ctx, tx, round, span);
  await updateRound(ctx.db, tx, roundId, { filledTo: to });
  return true;
}

const openingOf = (round: RoundRow, dueAt: Date): Opening => ({
  id: round.id,
  no: round.no,
  audience: round.audience,
  ladder: round.ladder,
  wave: round.widenedAt?.length ?? 0,
  dueAt,
});

/** Answers that came before their person was written into the round, even before anybody asked, are counted now. */
async function foldEarlier(ctx: Ctx, tx: Handle, round: RoundRow, span: Span): Promise<void> {
  const since = round.countsFrom ?? round.openedAt;
  if (since === null || !(await anythingToCatchUp(ctx.db, tx, span, since))) return;
  const personIds = await idsInSpan(ctx.db, tx, span);
  const rows = await reportsToCatchUp(ctx.db, tx, round.id, personIds, since);
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.id);
  const reports = await coverRound(ctx.db, tx, round.id, ids);
  if (reports.length > 0) {
    const at = ctx.clock.now();
    await recordAct(ctx.db, tx, { at, actor: 'anpi', act: COVERED, subject: round.id, details: { reports } });
  }
  await foldReports(ctx, tx, round, rows.map(reportOf));
}
