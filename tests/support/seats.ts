import { insertAccount } from '#db/stores/access/accounts.ts';
import { replaceGrants } from '#db/stores/access/role-grants.ts';
import { newId } from '#lib/base/ids.ts';
import { sessionCookieName } from '#lib/base/secrets/session-cookie.ts';
import type { Grant, Role } from '#lib/domain/access.ts';
import { actorOf, openSession } from '#lib/flows/access/session.ts';
import type { Ctx } from '#lib/flows/ctx.ts';

/** Somebody who is signed in. */
export interface Seat {
  accountId: string;
  login: string;
  /** As it stands in the audit. */
  actor: string;
  token: string;
  /** What the browser sends. */
  cookie: string;
}

const NAMES: Record<Role, string> = {
  admin: '高橋 直子',
  starter: '大槻 司',
  viewer: '及川 望',
  keeper: '柏木 涼',
  manager: '門間 薫',
};

/** A new account with these roles, its bearer signed in by passkey a moment ago. */
export async function takeSeat(ctx: Ctx, grants: readonly Grant[], login: string): Promise<Seat> {
  const now = ctx.clock.now();
  const id = newId(now);
  const name = NAMES[grants[0]?.role ?? 'viewer'];
  const token = await ctx.db.write(async (tx) => {
    await insertAccount(ctx.db, tx, { id, login, name, createdAt: now });
    await replaceGrants(ctx.db, tx, id, grants, now);
    return openSession(ctx, tx, { accountId: id, proof: 'passkey' });
  });
  const cookie = `${sessionCookieName(ctx.core.publicUrl)}=${token}`;
  return { accountId: id, login, actor: actorOf({ name, login }), token, cookie };
}

export const takeSeatAs = (ctx: Ctx, role: Role, login: string = role): Promise<Seat> =>
  takeSeat(ctx, [{ role, departmentId: null }], login);
