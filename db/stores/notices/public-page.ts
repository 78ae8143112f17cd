import { eq } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type PublicRoundRow = Tables['publicRounds']['$inferSelect'];
export type PublicCopyRow = Tables['publicCopies']['$inferSelect'];

/** The rounds whose share of answers anybody may see. */
export async function roundsWithPublicCounts(db: Db): Promise<Set<string>> {
  const { publicRounds } = db.t;
  const rows = await db.read
    .select({ id: publicRounds.roundId })
    .from(publicRounds)
    .where(eq(publicRounds.counts, true));
  return new Set(rows.map(({ id }) => id));
}

export async function choosePublicCounts(db: Db, tx: Handle, row: PublicRoundRow): Promise<void> {
  const { counts, changedBy, changedAt } = row;
  const set = { counts, changedBy, changedAt };
  await tx.insert(db.t.publicRounds).values(row).onConflictDoUpdate({ target: db.t.publicRounds.roundId, set });
}

/** How the static copy in each folder is doing. */
export const publicCopies = (db: Db): Promise<PublicCopyRow[]> => db.read.select().from(db.t.publicCopies);

export async function findPublicCopy(db: Db, folder: string): Promise<PublicCopyRow | undefined> {
  const [row] = await db.read.select().from(db.t.publicCopies).where(eq(db.t.publicCopies.folder, folder));
  return row;
}

export async function savePublicCopy(db: Db, tx: Handle, folder: string, set: Partial<PublicCopyRow>): Promise<void> {
  const { publicCopies } = db.t;
  await tx
    .insert(publicCopies)
    .values({ ...set, folder })
    .onConflictDoUpdate({ target: publicCopies.folder, set });
}
