import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Grant } from '#lib/domain/access.ts';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type AccountRow = Tables['accounts']['$inferSelect'];
type NewAccount = Tables['accounts']['$inferInsert'];

/** A short name or mail address as it is compared. */
export const loginOf = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

export async function findAccount(db: Db, id: string, handle: Handle = db.read): Promise<AccountRow | undefined> {
  const [row] = await handle.select().from(db.t.accounts).where(eq(db.t.accounts.id, id));
  return row;
}

export async function findAccountByLogin(
  db: Db,
  typed: string,
  handle: Handle = db.read,
): Promise<AccountRow | undefined> {
  const [row] = await handle
    .select()
    .from(db.t.accounts)
    .where(eq(db.t.accounts.login, loginOf(typed)));
  return row;
}

export async function findAccountBySubject(db: Db, oidcSubject: string): Promise<AccountRow | undefined> {
  const [row] = await db.read.select().from(db.t.accounts).where(eq(db.t.accounts.oidcSubject, oidcSubject));
  return row;
}

export const insertAccount = async (db: Db, tx: Handle, row: NewAccount): Promise<void> => {
  await tx.insert(db.t.accounts).values(row);
};

export async function updateAccount(db: Db, tx: Handle, id: string, set: Partial<NewAccount>): Promise<void> {
  await tx.update(db.t.accounts).set(set).where(eq(db.t.accounts.id, id));
}

/** Moves the last used step on; false when another request has used this one. */
export async function spendTotpStep(db: Db, tx: Handle, id: string, step: number): Promise<boolean> {
  const row = await findAccount(db, id, tx);
  if (!row || (row.totpStep ?? 0) >= step) return false;
  await updateAccount(db, tx, id, { totpStep: step });
  return true;
}

export interface ListedAccount extends AccountRow {
  grants: Grant[];
}

/** Everybody who signs in, by name; those who were shut out too. */
export async function listAccounts(db: Db): Promise<ListedAccount[]> {
  const { accounts, roleGrants } = db.t;
  const [rows, grants] = await Promise.all([
    db.read.select().from(accounts).orderBy(asc(accounts.login)),
    db.read.select().from(roleGrants),
  ]);
  const byAccount = Map.groupBy(grants, ({ accountId }) => accountId);
  return rows.map((row) => ({ ...row, grants: byAccount.get(row.id) ?? [] }));
}

/** Active admins; without one nobody could let anybody in. */
export async function adminIds(db: Db, handle: Handle = db.read): Promise<string[]> {
  const { accounts, roleGrants } = db.t;
  const rows = await handle
    .selectDistinct({ id: accounts.id })
    .from(accounts)
    .innerJoin(roleGrants, eq(roleGrants.accountId, accounts.id))
    .where(and(eq(accounts.active, true), inArray(roleGrants.role, ['admin'])));
  return rows.map(({ id }) => id);
}
