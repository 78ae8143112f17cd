import type { Handle } from '#db/db.ts';
import { withdrawMessages } from '#db/stores/messages.ts';
import type { RoundRow } from '#db/stores/rounds.ts';
import { type Change, lockStandings, standingOf, writeStandings } from '#db/stores/standings.ts';
import type { Report } from '#lib/domain/report.ts';
import { applyReport } from '#lib/domain/standing.ts';
import type { Ctx } from './ctx.ts';

/** Moves standings and tallies of one round by these reports, inside the caller's transaction, and stops messages to those who have answered. */
export async function foldReports(
  ctx: Pick<Ctx, 'db'>,
  tx: Handle,
  round: Pick<RoundRow, 'id' | 'openedAt'>,
  reports: readonly Report[],
): Promise<void> {
  const personIds = [...new Set(reports.map((report) => report.personId))];
  const rows = await lockStandings(ctx.db, tx, round.id, personIds);
  const changes: Change[] = rows.map((row) => ({
    row,
    after: reports.filter((report) => report.personId === row.personId).reduce(applyReport, standingOf(row)),
  }));
  await writeStandings(ctx.db, tx, changes, round.openedAt);
  const answered = changes.filter(({ after }) => after.deciding !== null || after.deceased);
  await withdrawMessages(
    ctx.db,
    tx,
    round.id,
    answered.map(({ row }) => row.personId),
    'answered',
  );
}
