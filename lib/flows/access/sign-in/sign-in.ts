import { type AccountRow, findAccountByLogin, loginOf } from '#db/stores/access/accounts.ts';
import { passkeysOf } from '#db/stores/access/passkeys.ts';
import { deleteExpiredSessions } from '#db/stores/access/sessions.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { verifyPassword } from '#lib/base/secrets/password-hash.ts';
import { secretHash } from '#lib/base/secrets/secret.ts';
import type { Ctx } from '../../ctx.ts';
import { actorOf, openSession } from '../session.ts';
import type { Tries, TryKey } from '../tries.ts';

export interface Typed {
  login: string;
  password: string;
  /** The address it came from. */
  from: string;
}

export type SignedIn =
  | { kind: 'in'; token: string }
  /** The password was right; what the token opens is only the screen of the second factor. */
  | { kind: 'second'; token: string }
  /** The same whether the name is unknown, shut out, or the password wrong. */
  | { kind: 'refused' }
  | { kind: 'later'; waitMs: number };

/** The first step: name and password. An unknown name takes as long as a wrong password. */
export async function signIn(ctx: Ctx, tries: Tries, { login, password, from }: Typed): Promise<SignedIn> {
  const name = secretHash(loginOf(login));
  const keys: TryKey[] = [`pair:${from} ${name}`, `from:${from}`, `login:${name}`];
  const waitMs = tries.take(keys);
  if (waitMs > 0) return { kind: 'later', waitMs };
  const account = await findAccountByLogin(ctx.db, login);
  const right = await verifyPassword(account?.passwordHash ?? null, password);
  if (!right || !account?.active) {
    ctx.log.warn('sign-in refused', { from });
    return { kind: 'refused' };
  }
  tries.forgive(keys);
  return enter(ctx, account, from);
}

async function enter(ctx: Ctx, account: AccountRow, from: string): Promise<SignedIn> {
  const second = account.sealedTotp !== null || (await passkeysOf(ctx.db, account.id)).length > 0;
  const now = ctx.clock.now();
  return ctx.db.write(async (tx) => {
    await deleteExpiredSessions(ctx.db, tx, now);
    const token = await openSession(ctx, tx, { accountId: account.id, proof: 'password', half: second });
    if (second) return { kind: 'second', token };
    const details = { proof: 'password', from };
    await recordAct(ctx.db, tx, {
      at: now,
      actor: actorOf(account),
      act: 'session.open',
      subject: account.id,
      details,
    });
    return { kind: 'in', token };
  });
}
