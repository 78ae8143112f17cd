import { asc, eq, inArray } from 'drizzle-orm';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';

export type OfficialAccountRow = Tables['officialAccounts']['$inferSelect'];

/** The whole register, by network and handle. */
export const officialAccounts = (db: Db): Promise<OfficialAccountRow[]> => {
  const { officialAccounts: register } = db.t;
  return db.read.select().from(register).orderBy(asc(register.network), asc(register.handle));
};

/** What the public may know: those that are ours, and those that were. */
export const publicAccounts = async (db: Db): Promise<OfficialAccountRow[]> => {
  const { officialAccounts: register } = db.t;
  return db.read
    .select()
    .from(register)
    .where(inArray(register.state, ['active', 'closed']))
    .orderBy(asc(register.network), asc(register.handle));
};

export async function lockOfficialAccount(db: Db, tx: Handle, id: string): Promise<OfficialAccountRow | undefined> {
  const rows = tx.select().from(db.t.officialAccounts).where(eq(db.t.officialAccounts.id, id));
  const [row] = await (db.dialect === 'pg' ? rows.for('update') : rows);
  return row;
}

/** False when this network has an account of this handle in the register already. */
export async function insertOfficialAccount(
  db: Db,
  tx: Handle,
  row: Tables['officialAccounts']['$inferInsert'],
): Promise<boolean> {
  const { officialAccounts: register } = db.t;
  const made = await tx.insert(register).values(row).onConflictDoNothing().returning({ id: register.id });
  return made.length > 0;
}

export async function updateOfficialAccount(
  db: Db,
  tx: Handle,
  id: string,
  set: Partial<OfficialAccountRow>,
): Promise<void> {
  await tx.update(db.t.officialAccounts).set(set).where(eq(db.t.officialAccounts.id, id));
}

export async function findOfficialAccount(db: Db, id: string): Promise<OfficialAccountRow | undefined> {
  const [row] = await db.read.select().from(db.t.officialAccounts).where(eq(db.t.officialAccounts.id, id));
  return row;
}
