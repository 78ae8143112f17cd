import type { Db, Handle } from '#db/db.ts';
import { reportsAbout } from '#db/stores/ledger/recounts.ts';
import { reportOf } from '#db/stores/ledger/reports.ts';
import { type Change, lockStandings, standingOf, writeStandings } from '#db/stores/ledger/standings.ts';
import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import { foldStanding } from '#lib/domain/fold-standing.ts';
import type { Report } from '#lib/domain/report.ts';
import { applyReport } from '#lib/domain/standing.ts';
import type { Ctx } from '../ctx.ts';
import { stopAsking } from './stop-asking.ts';

/** Moves standings and tallies of one round by these reports, inside the caller's transaction, and stops messages to those who have answered. */
export async function foldReports(
  ctx: Pick<Ctx, 'db'>,
  tx: Handle,
  round: Pick<RoundRow, 'id' | 'openedAt'>,
  reports: readonly Report[],
): Promise<void> {
  const personIds = [...new Set(reports.map((report) => report.personId))];
  const rows = await lockStandings(ctx.db, tx, round.id, personIds);
  const earlier = await earlierReports(ctx.db, tx, round.id, reports);
  const changes: Change[] = rows.map((row) => {
    const fresh = reports.filter((report) => report.personId === row.personId);
    const all = earlier.get(row.personId);
    return { row, after: all ? foldStanding(row.silence, all) : fresh.reduce(applyReport, standingOf(row)) };
  });
  await writeStandings(ctx.db, tx, changes, round.openedAt);
  await stopAsking(ctx, tx, round.id, changes);
}

/** All reports of those who took one back: only the whole tells what is left. */
async function earlierReports(
  db: Db,
  tx: Handle,
  roundId: string,
  reports: readonly Report[],
): Promise<Map<string, Report[]>> {
  const taking = reports.filter(({ statement }) => statement.kind === 'taken_back').map(({ personId }) => personId);
  if (taking.length === 0) return new Map();
  const rows = await reportsAbout(db, tx, roundId, [...new Set(taking)]);
  return Map.groupBy(rows.map(reportOf), ({ personId }) => personId);
}
