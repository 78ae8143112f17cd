import { and, eq } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { RoundRow } from './rounds.ts';

/** The draft that somebody sends tests from; nobody is ever asked by it. */
export async function findDraft(db: Db, tx: Handle, by: string): Promise<RoundRow | undefined> {
  const { rounds } = db.t;
  const [row] = await tx
    .select()
    .from(rounds)
    .where(and(eq(rounds.state, 'draft'), eq(rounds.openedBy, by)));
  return row;
}
