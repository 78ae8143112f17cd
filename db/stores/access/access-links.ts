import { and, eq, gt, isNull } from 'drizzle-orm';
import type { LinkPurpose } from '#lib/domain/sign-in/sign-in.ts';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type AccessLinkRow = Tables['accessLinks']['$inferSelect'];

export const insertLink = async (db: Db, tx: Handle, row: Tables['accessLinks']['$inferInsert']): Promise<void> => {
  await tx.insert(db.t.accessLinks).values(row);
};

/** A link that can still be used. */
export async function findLink(
  db: Db,
  hash: string,
  now: Date,
  handle: Handle = db.read,
): Promise<AccessLinkRow | undefined> {
  const { accessLinks } = db.t;
  const usable = and(eq(accessLinks.hash, hash), isNull(accessLinks.usedAt), gt(accessLinks.expiresAt, now));
  const [row] = await handle.select().from(accessLinks).where(usable);
  return row;
}

/** True for the first who uses it. */
export async function spendLink(db: Db, tx: Handle, hash: string, usedAt: Date): Promise<boolean> {
  const { accessLinks } = db.t;
  const rows = await tx
    .update(accessLinks)
    .set({ usedAt })
    .where(and(eq(accessLinks.hash, hash), isNull(accessLinks.usedAt), gt(accessLinks.expiresAt, usedAt)))
    .returning({ hash: accessLinks.hash });
  return rows.length === 1;
}

/** Earlier links of an account for the same purpose are void; null: those for the first admin. */
export async function dropLinks(db: Db, tx: Handle, accountId: string | null, purpose?: LinkPurpose): Promise<void> {
  const { accessLinks } = db.t;
  const whose = accountId === null ? isNull(accessLinks.accountId) : eq(accessLinks.accountId, accountId);
  await tx.delete(accessLinks).where(and(whose, purpose ? eq(accessLinks.purpose, purpose) : undefined));
}
