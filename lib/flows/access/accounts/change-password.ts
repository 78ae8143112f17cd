import { findAccount, updateAccount } from '#db/stores/access/accounts.ts';
import { deleteSessionsOf } from '#db/stores/access/sessions.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { Problem } from '#lib/base/problem.ts';
import { hashPassword, verifyPassword } from '#lib/base/secrets/password-hash.ts';
import type { Ctx } from '../../ctx.ts';
import { actorOf, openSession, type Session } from '../session.ts';
import type { Tries, TryKey } from '../tries.ts';
import { checkPassword } from './check-password.ts';

/** A new password for oneself; every session of the account ends, and this one goes on under the token that is returned. Throws `password.wrong`, `password.later`, and what is wrong with the new one. */
export async function changePassword(
  ctx: Ctx,
  tries: Tries,
  session: Session,
  { old, password }: { old: string; password: string },
): Promise<string> {
  const keys: TryKey[] = [`second:${session.account.id}`];
  if (tries.take(keys) > 0) throw new Problem('password.later');
  const account = await findAccount(ctx.db, session.account.id);
  if (!account || !(await verifyPassword(account.passwordHash, old))) throw new Problem('password.wrong');
  tries.forgive(keys);
  checkPassword(ctx, password, account);
  const passwordHash = await hashPassword(password);
  return ctx.db.write(async (tx) => {
    await updateAccount(ctx.db, tx, account.id, { passwordHash });
    await deleteSessionsOf(ctx.db, tx, account.id);
    const act = { at: ctx.clock.now(), actor: actorOf(account), act: 'account.password', subject: account.id };
    await recordAct(ctx.db, tx, { ...act, details: {} });
    return openSession(ctx, tx, { accountId: account.id, proof: session.proof });
  });
}
