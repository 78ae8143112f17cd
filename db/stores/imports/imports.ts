import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type ImportRow = Tables['rosterImports']['$inferSelect'];
type NewImport = Tables['rosterImports']['$inferInsert'];

/** False while another one runs. */
export async function insertImport(db: Db, tx: Handle, row: Omit<NewImport, 'state'>): Promise<boolean> {
  const { rosterImports } = db.t;
  const inserted = await tx
    .insert(rosterImports)
    .values({ ...row, state: 'running' })
    .onConflictDoNothing()
    .returning({ id: rosterImports.id });
  return inserted.length > 0;
}

export async function findImport({ t, read }: Db, id: string): Promise<ImportRow | undefined> {
  const [row] = await read.select().from(t.rosterImports).where(eq(t.rosterImports.id, id));
  return row;
}

export async function runningImport({ t, read }: Db, handle: Handle = read): Promise<ImportRow | undefined> {
  const [row] = await handle.select().from(t.rosterImports).where(eq(t.rosterImports.state, 'running'));
  return row;
}

/** What was last made of an upload. */
export async function lastImportOf({ t: { rosterImports: i } }: Db, handle: Handle, uploadId: string) {
  const [row] = await handle.select().from(i).where(eq(i.uploadId, uploadId)).orderBy(desc(i.startedAt)).limit(1);
  return row;
}

/** The newest first. */
export const lastImports = ({ t: { rosterImports: i }, read }: Db, limit: number): Promise<ImportRow[]> =>
  read.select().from(i).orderBy(desc(i.startedAt), desc(i.id)).limit(limit);

/** The running import, for whoever is to carry it out now: nobody has given a sign of life since `silentSince`. Counts the tries. */
export async function claimImport(
  { t: { rosterImports: i } }: Db,
  tx: Handle,
  now: Date,
  silentSince: Date,
): Promise<ImportRow | undefined> {
  const [row] = await tx
    .update(i)
    .set({ aliveAt: now, tries: sql`${i.tries} + 1`, ready: 0 })
    .where(and(eq(i.state, 'running'), or(isNull(i.aliveAt), lt(i.aliveAt, silentSince))))
    .returning();
  return row;
}

/** False when it runs no more. */
export async function updateImport(
  { t: { rosterImports: i } }: Db,
  tx: Handle,
  id: string,
  set: Partial<Omit<NewImport, 'id'>>,
): Promise<boolean> {
  const changed = await tx
    .update(i)
    .set(set)
    .where(and(eq(i.id, id), eq(i.state, 'running')))
    .returning({ id: i.id });
  return changed.length > 0;
}
