import { and, eq, sql } from 'drizzle-orm';
import type { Scope } from '#lib/domain/access.ts';
import type { Measure, TallyLine } from '#lib/domain/board.ts';
import type { Db } from '../../db.ts';
import { within } from '../scope.ts';

/** A round's tallies by measure and minute, all places of the scope together: what a curve needs, in a few hundred rows. */
export async function sumCurveLines(
  db: Db,
  roundId: string,
  scope: Scope,
): Promise<Omit<TallyLine, 'departmentId' | 'siteId'>[]> {
  const { tallies, tallySums } = db.t;
  const rows = await db.read.rows<{ measure: string; minute: number; n: number }>(sql`
    select measure, minute, cast(sum(n) as integer) as n from (
      select measure, minute, n from ${tallySums} where ${and(eq(tallySums.roundId, roundId), within(scope, tallySums.departmentId))}
      union all
      select measure, minute, n from ${tallies} where ${and(eq(tallies.roundId, roundId), within(scope, tallies.departmentId))}
    ) as lines group by measure, minute`);
  // Safe: only measuresOf writes this column.
  return rows.map(({ measure, minute, n }) => ({ measure: measure as Measure, minute, n: Number(n) }));
}
