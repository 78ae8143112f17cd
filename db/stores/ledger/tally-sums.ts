import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Db } from '../../db.ts';
import { newestTally } from './tallies.ts';

/** The newest deltas stay as they are: whoever follows a board has read them before they are summed. */
const SPARED = 10_000;

/** Adds up to `limit` of a round's oldest deltas to its sums; the board's numbers stay the same. Gives how many it added. */
export async function squashTallies(db: Db, roundId: string, limit: number, spared = SPARED): Promise<number> {
  const { tallies, tallySums, rounds } = db.t;
  const upTo = (await newestTally(db)) - spared;
  const ripe = and(eq(tallies.roundId, roundId), lte(tallies.no, upTo));
  if ((await db.read.select({ no: tallies.no }).from(tallies).where(ripe).limit(1)).length === 0) return 0;
  return db.write(async (tx) => {
    const locked = tx.select({ no: rounds.no }).from(rounds).where(eq(rounds.id, roundId));
    await (db.dialect === 'pg' ? locked.for('update') : locked);
    const old = await tx.select().from(tallies).where(ripe).orderBy(asc(tallies.no)).limit(limit);
    const last = old.at(-1)?.no;
    if (last === undefined) return 0;
    const gone = and(eq(tallies.roundId, roundId), lte(tallies.no, last));
    await tx.rows(sql`
      insert into ${tallySums} (round_id, department_id, site_id, measure, minute, n)
      select round_id, department_id, site_id, measure, minute, sum(n) from ${tallies} where ${gone}
      group by round_id, department_id, site_id, measure, minute
      on conflict (round_id, department_id, site_id, measure, minute) do update set n = tally_sums.n + excluded.n`);
    await tx.delete(tallies).where(gone);
    await tx.update(rounds).set({ squashedTo: last }).where(eq(rounds.id, roundId));
    return old.length;
  });
}
