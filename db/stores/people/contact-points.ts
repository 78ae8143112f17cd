import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import { textList } from '../../json-list.ts';
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

/** The first mail address in use of each of these people; one that has bounced only where there is no other. */
export async function firstMails(
  db: Db,
  tx: Handle,
  personIds: readonly string[],
): Promise<Map<string, Pick<ContactRow, 'id' | 'queue'>>> {
  const { contactPoints: c } = db.t;
  const rows = await tx
    .select({ id: c.id, personId: c.personId, queue: c.queue, badSince: c.badSince })
    .from(c)
    .where(and(inArray(c.personId, textList(db.dialect, personIds)), eq(c.kind, 'mail'), sql`${c.active}`))
    .orderBy(asc(c.position));
  const first = new Map<string, Pick<ContactRow, 'id' | 'queue'>>();
  for (const row of [...rows.filter(({ badSince }) => badSince === null), ...rows]) {
    if (!first.has(row.personId)) first.set(row.personId, row);
  }
  return first;
}

/** Where one person can be sent to, still sealed. */
export function contactsInUse(db: Db, personId: string): Promise<Pick<ContactRow, 'id' | 'kind' | 'queue'>[]> {
  const { contactPoints: c } = db.t;
  return db.read
    .select({ id: c.id, kind: c.kind, queue: c.queue })
    .from(c)
    .where(and(eq(c.personId, personId), sql`${c.active}`));
}
