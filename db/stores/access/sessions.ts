import { and, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import { chunks } from '#lib/base/chunks.ts';
import type { Grant } from '#lib/domain/access.ts';
import type { Db, Handle } from '../../db.ts';
import type { Tables } from '../../tables/tables.ts';
import type { AccountRow } from './accounts.ts';
import { grantsOf } from './role-grants.ts';

export type SessionRow = Tables['sessions']['$inferSelect'];

export interface HeldSession {
  session: SessionRow;
  account: AccountRow;
  grants: Grant[];
  passkeys: number;
}

/** A session with whose it is; undefined for a token that was never given out, or is revoked, or whose account is shut out. */
export async function findSession(db: Db, hash: string): Promise<HeldSession | undefined> {
  const { sessions, accounts, passkeys } = db.t;
  const [row] = await db.read
    .select({ session: sessions, account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.hash, hash), eq(accounts.active, true)));
  if (!row) return undefined;
  const [grants, keys] = await Promise.all([
    grantsOf(db, row.account.id),
    db.read.$count(passkeys, eq(passkeys.accountId, row.account.id)),
  ]);
  return { ...row, grants, passkeys: keys };
}

export const insertSession = async (db: Db, tx: Handle, row: Tables['sessions']['$inferInsert']): Promise<void> => {
  await tx.insert(db.t.sessions).values(row);
};

export async function deleteSession(db: Db, tx: Handle, hash: string): Promise<void> {
  await tx.delete(db.t.sessions).where(eq(db.t.sessions.hash, hash));
}

/** Ends every session of an account, but for the one that may stay. */
export async function deleteSessionsOf(db: Db, tx: Handle, accountId: string, but = ''): Promise<void> {
  const { sessions } = db.t;
  await tx.delete(sessions).where(and(eq(sessions.accountId, accountId), ne(sessions.hash, but)));
}

export async function deleteExpiredSessions(db: Db, tx: Handle, now: Date): Promise<void> {
  await tx.delete(db.t.sessions).where(lt(db.t.sessions.expiresAt, now));
}

export async function confirmSession(db: Db, tx: Handle, hash: string, at: Date): Promise<void> {
  await tx.update(db.t.sessions).set({ confirmedAt: at, seenAt: at }).where(eq(db.t.sessions.hash, hash));
}

const AT_ONCE = 500;

/** Notes that these sessions are in use. */
export async function touchSessions(db: Db, tx: Handle, hashes: readonly string[], at: Date): Promise<void> {
  const { sessions } = db.t;
  for (const some of chunks(hashes, AT_ONCE)) {
    await tx.update(sessions).set({ seenAt: at }).where(inArray(sessions.hash, some));
  }
}

/** Which of these sessions still stand. */
export async function standingSessions(db: Db, hashes: readonly string[], now: Date): Promise<Set<string>> {
  const { sessions, accounts } = db.t;
  const out = new Set<string>();
  for (const some of chunks(hashes, AT_ONCE)) {
    const rows = await db.read
      .select({ hash: sessions.hash, expiresAt: sessions.expiresAt })
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .where(and(inArray(sessions.hash, some), sql`${accounts.active}`));
    for (const { hash, expiresAt } of rows) if (expiresAt > now) out.add(hash);
  }
  return out;
}
