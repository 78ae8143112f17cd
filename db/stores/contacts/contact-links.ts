import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';
import { insertRows } from '../../write-rows.ts';

export type ContactLink = Tables['contactLinks']['$inferSelect'];
export type NewContactLink = Tables['contactLinks']['$inferInsert'];

export const insertLinks = (db: Db, tx: Handle, links: readonly NewContactLink[]): Promise<void> =>
  insertRows(db, tx, db.t.contactLinks, links);

export async function findLink(db: Db, handle: Handle, id: string): Promise<ContactLink | undefined> {
  const { contactLinks } = db.t;
  const [row] = await handle.select().from(contactLinks).where(eq(contactLinks.id, id));
  return row;
}

/** Uses a link up: true for the first who does, while it lasts. */
export async function spendLink(
  db: Db,
  tx: Handle,
  id: string,
  now: Date,
  sessionDigest: string | null = null,
): Promise<boolean> {
  const { contactLinks: l } = db.t;
  const rows = await tx
    .update(l)
    .set({ usedAt: now, sessionDigest })
    .where(and(eq(l.id, id), isNull(l.usedAt), gt(l.expiresAt, now)))
    .returning({ id: l.id });
  return rows.length > 0;
}

/** How many links of these kinds somebody was sent since then. */
export const countLinks = (
  db: Db,
  handle: Handle,
  personId: string,
  kinds: readonly ContactLink['kind'][],
  since: Date,
): Promise<number> => {
  const { contactLinks: l } = db.t;
  return handle.$count(l, and(eq(l.personId, personId), inArray(l.kind, [...kinds]), gt(l.createdAt, since)));
};
