import { findAccount, spendTotpStep } from '#db/stores/access/accounts.ts';
import { confirmSession } from '#db/stores/access/sessions.ts';
import { verifyPassword } from '#lib/base/secrets/password-hash.ts';
import { totpStepOf } from '#lib/base/secrets/totp.ts';
import type { Ctx } from '../../ctx.ts';
import { openTotpSecret } from '../accounts/second-factor.ts';
import type { Session } from '../session.ts';
import type { Tries, TryKey } from '../tries.ts';

/** Somebody at an open screen shows who they are once more, by the password or the six digits. */
export async function confirmAgain(
  ctx: Ctx,
  tries: Tries,
  session: Session,
  typed: string,
): Promise<'confirmed' | 'refused' | 'later'> {
  const keys: TryKey[] = [`second:${session.account.id}`];
  if (tries.take(keys) > 0) return 'later';
  const account = await findAccount(ctx.db, session.account.id);
  if (!account?.active) return 'refused';
  const now = ctx.clock.now();
  const secret = openTotpSecret(ctx, account);
  const step = secret === null ? null : totpStepOf(secret, typed, now, account.totpStep);
  if (step === null && !(await verifyPassword(account.passwordHash, typed))) return 'refused';
  return ctx.db.write(async (tx) => {
    if (step !== null && !(await spendTotpStep(ctx.db, tx, account.id, step))) return 'refused';
    await confirmSession(ctx.db, tx, session.hash, now);
    tries.forgive(keys);
    return 'confirmed';
  });
}
