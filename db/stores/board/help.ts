import { and, eq, isNull } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { StandingKey } from '../ledger/standings.ts';

/** True for the one who takes the call up; whoever comes second gets false. */
export async function takeUp(db: Db, tx: Handle, key: StandingKey, takenBy: string, takenAt: Date): Promise<boolean> {
  const { standings } = db.t;
  const rows = await tx
    .update(standings)
    .set({ takenBy, takenAt })
    .where(and(whereOf(db, key), isNull(standings.takenBy)))
    .returning({ personId: standings.personId });
  return rows.length === 1;
}

/** A call that is over is nobody's any more: a new one has to be taken up again. */
export async function letGo(db: Db, tx: Handle, key: StandingKey): Promise<void> {
  await tx.update(db.t.standings).set({ takenBy: null, takenAt: null }).where(whereOf(db, key));
}

const whereOf = ({ t: { standings } }: Db, { roundId, personId }: StandingKey) =>
  and(eq(standings.roundId, roundId), eq(standings.personId, personId));
