import { asc, desc, inArray, max } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type SiteStateRow = Tables['siteStates']['$inferSelect'];

/** What was entered last for each place of work. */
export async function currentSiteStates(db: Db): Promise<SiteStateRow[]> {
  const { siteStates } = db.t;
  const newest = db.read
    .select({ no: max(siteStates.no) })
    .from(siteStates)
    .groupBy(siteStates.siteId);
  return db.read.select().from(siteStates).where(inArray(siteStates.no, newest)).orderBy(asc(siteStates.siteId));
}

/** Everything that was entered for all places, newest first. */
export const siteHistory = (db: Db, most: number): Promise<SiteStateRow[]> =>
  db.read.select().from(db.t.siteStates).orderBy(desc(db.t.siteStates.no)).limit(most);

export async function insertSiteState(db: Db, tx: Handle, row: Omit<SiteStateRow, 'no'>): Promise<void> {
  await tx.insert(db.t.siteStates).values(row);
}
