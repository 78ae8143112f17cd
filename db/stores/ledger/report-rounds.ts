import { inArray } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import { textList } from '../../json-list.ts';

/** The rounds that each of these reports counts in, by report id. */
export async function roundsOfReports(
  db: Db,
  reportIds: readonly string[],
  handle: Handle = db.read,
): Promise<Map<string, string[]>> {
  if (reportIds.length === 0) return new Map();
  const { reportRounds } = db.t;
  const wanted = inArray(reportRounds.reportId, textList(db.dialect, reportIds));
  const rounds = new Map<string, string[]>();
  for (const { reportId, roundId } of await handle.select().from(reportRounds).where(wanted)) {
    const known = rounds.get(reportId);
    if (known) known.push(roundId);
    else rounds.set(reportId, [roundId]);
  }
  return rounds;
}

/** Has these reports count in a round as well; gives the ids of those that did not before. */
export async function coverRound(db: Db, tx: Handle, roundId: string, reportIds: readonly string[]): Promise<string[]> {
  if (reportIds.length === 0) return [];
  const { reportRounds } = db.t;
  const rows = reportIds.map((reportId) => ({ reportId, roundId }));
  const added = await tx
    .insert(reportRounds)
    .values(rows)
    .onConflictDoNothing()
    .returning({ reportId: reportRounds.reportId });
  return added.map(({ reportId }) => reportId);
}
