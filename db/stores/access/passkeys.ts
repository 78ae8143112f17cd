import { asc, eq } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type PasskeyRow = Tables['passkeys']['$inferSelect'];

export async function findPasskey(db: Db, id: string): Promise<PasskeyRow | undefined> {
  const [row] = await db.read.select().from(db.t.passkeys).where(eq(db.t.passkeys.id, id));
  return row;
}

export const passkeysOf = (db: Db, accountId: string): Promise<PasskeyRow[]> =>
  db.read
    .select()
    .from(db.t.passkeys)
    .where(eq(db.t.passkeys.accountId, accountId))
    .orderBy(asc(db.t.passkeys.createdAt));

export const insertPasskey = async (db: Db, tx: Handle, row: Tables['passkeys']['$inferInsert']): Promise<void> => {
  await tx.insert(db.t.passkeys).values(row);
};

export async function countPasskeyUse(db: Db, tx: Handle, id: string, counter: number): Promise<void> {
  await tx.update(db.t.passkeys).set({ counter }).where(eq(db.t.passkeys.id, id));
}

export async function deletePasskeysOf(db: Db, tx: Handle, accountId: string): Promise<void> {
  await tx.delete(db.t.passkeys).where(eq(db.t.passkeys.accountId, accountId));
}
