import { and, eq, sql } from 'drizzle-orm';
import type { Db, Handle } from '../db.ts';
import type { ContactRow } from './people.ts';

/** The contact points in use that hold this address (keyed digest). */
export function contactsByDigest(db: Db, tx: Handle, digest: string): Promise<ContactRow[]> {
  const { contactPoints } = db.t;
  return tx
    .select()
    .from(contactPoints)
    .where(and(eq(contactPoints.addressDigest, digest), sql`${contactPoints.active}`));
}

export async function markBad(db: Db, tx: Handle, id: string, badSince: Date, badReason: string): Promise<void> {
  await tx.update(db.t.contactPoints).set({ badSince, badReason }).where(eq(db.t.contactPoints.id, id));
}
