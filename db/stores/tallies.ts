import { and, eq, inArray, sql } from 'drizzle-orm';
import { ALL, type Scope } from '#lib/domain/access.ts';
import type { Measure, TallyLine } from '#lib/domain/board.ts';
import type { Db, Handle } from '../db.ts';
import { within } from './scope.ts';

/** The numbers of one round's board: deltas summed by place, measure and minute. */
export async function sumTallies(
  db: Db,
  roundId: string,
  handle: Handle = db.read,
  scope: Scope = ALL,
): Promise<TallyLine[]> {
  const { tallies } = db.t;
  const rows = await handle
    .select({
      departmentId: tallies.departmentId,
      siteId: tallies.siteId,
      measure: tallies.measure,
      minute: tallies.minute,
      n: sql<number>`cast(sum(${tallies.n}) as integer)`,
    })
    .from(tallies)
    .where(and(eq(tallies.roundId, roundId), within(scope, tallies.departmentId)))
    .groupBy(tallies.departmentId, tallies.siteId, tallies.measure, tallies.minute)
    .having(sql`sum(${tallies.n}) <> 0`);
  // Safe: only measuresOf writes this column.
  return rows.map((row) => ({ ...row, measure: row.measure as Measure }));
}

/** Replaces up to `limit` of the oldest deltas of a round by their sums; the board's numbers stay the same. */
export async function squashTallies(db: Db, roundId: string, limit: number): Promise<number> {
  const { tallies } = db.t;
  return db.write(async (tx) => {
    const old = await tx.select().from(tallies).where(eq(tallies.roundId, roundId)).orderBy(tallies.no).limit(limit);
    const sums = new Map<string, (typeof old)[number]>();
    for (const row of old) {
      const key = `${row.departmentId}\0${row.siteId}\0${row.measure}\0${row.minute}`;
      const sum = sums.get(key);
      if (sum) sum.n += row.n;
      else sums.set(key, { ...row });
    }
    const kept = [...sums.values()].filter((row) => row.n !== 0);
    if (kept.length === old.length) return 0;
    await tx.delete(tallies).where(
      inArray(
        tallies.no,
        old.map((row) => row.no),
      ),
    );
    if (kept.length > 0) await tx.insert(tallies).values(kept.map(({ no: _, ...row }) => row));
    return old.length - kept.length;
  });
}
