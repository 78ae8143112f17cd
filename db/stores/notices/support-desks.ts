import { asc, inArray, max } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type SupportDeskRow = Tables['supportDesks']['$inferSelect'];

/** What was entered last for each desk that is not closed, in the order in which they were made. */
export async function currentDesks(db: Db): Promise<SupportDeskRow[]> {
  const { supportDesks } = db.t;
  const newest = db.read
    .select({ no: max(supportDesks.no) })
    .from(supportDesks)
    .groupBy(supportDesks.deskId);
  const rows = await db.read
    .select()
    .from(supportDesks)
    .where(inArray(supportDesks.no, newest))
    // Ids begin with the time at which they were made.
    .orderBy(asc(supportDesks.deskId));
  return rows.filter(({ closed }) => !closed);
}

export async function insertDesk(db: Db, tx: Handle, row: Omit<SupportDeskRow, 'no'>): Promise<void> {
  await tx.insert(db.t.supportDesks).values(row);
}
