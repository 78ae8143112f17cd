import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Climbed } from '#lib/domain/ladder/climb.ts';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type ClimbRow = Tables['climbs']['$inferSelect'];
export type ClimbKey = Pick<ClimbRow, 'roundId' | 'wave' | 'kind' | 'step' | 'turn'>;

/** All that a round's ladder has begun. */
export const climbsOf = (db: Db, handle: Handle, roundId: string): Promise<(Climbed & ClimbRow)[]> =>
  handle.select().from(db.t.climbs).where(eq(db.t.climbs.roundId, roundId));

/** What has begun and is not carried out yet, the oldest first. */
export const unfinishedClimbs = (db: Db): Promise<ClimbRow[]> =>
  db.read.select().from(db.t.climbs).where(isNotNull(db.t.climbs.doneTo)).orderBy(asc(db.t.climbs.startedAt));

/** Begins these; one that has begun already stays as it is. */
export async function beginClimbs(
  db: Db,
  tx: Handle,
  climbs: readonly (ClimbKey & { startedAt: Date })[],
): Promise<void> {
  if (climbs.length === 0) return;
  const rows = climbs.map((climb) => ({ ...climb, doneTo: '' }));
  await tx.insert(db.t.climbs).values(rows).onConflictDoNothing();
}

/** How far a climb has come, as the transaction sees it; undefined when it does not exist. */
export async function findClimb(db: Db, tx: Handle, key: ClimbKey): Promise<ClimbRow | undefined> {
  const [row] = await tx.select().from(db.t.climbs).where(whereOf(db, key));
  return row;
}

/** People up to this id are done; null: all of them. */
export async function advanceClimb(db: Db, tx: Handle, key: ClimbKey, doneTo: string | null): Promise<void> {
  await tx.update(db.t.climbs).set({ doneTo }).where(whereOf(db, key));
}

const whereOf = ({ t: { climbs } }: Db, { roundId, wave, kind, step, turn }: ClimbKey) =>
  and(
    eq(climbs.roundId, roundId),
    eq(climbs.wave, wave),
    eq(climbs.kind, kind),
    eq(climbs.step, step),
    eq(climbs.turn, turn),
  );
