import { findAccount, spendTotpStep } from '#db/stores/access/accounts.ts';
import { spendRecoveryCode } from '#db/stores/access/recovery-codes.ts';
import { totpStepOf } from '#lib/base/secrets/totp.ts';
import type { Ctx } from '../../ctx.ts';
import { openTotpSecret, recoveryDigest } from '../accounts/second-factor.ts';
import type { Session } from '../session.ts';
import type { Tries, TryKey } from '../tries.ts';
import { rise } from './rise.ts';
import type { SignedIn } from './sign-in.ts';

/** The second step: the six digits of the app, or one of the recovery codes, each of which counts once. */
export async function proveSecond(
  ctx: Ctx,
  tries: Tries,
  session: Session,
  typed: string,
  from: string,
): Promise<SignedIn> {
  const keys: TryKey[] = [`second:${session.account.id}`, `from:${from}`];
  const waitMs = tries.take(keys);
  if (waitMs > 0) return { kind: 'later', waitMs };
  const account = await findAccount(ctx.db, session.account.id);
  if (!account?.active) return { kind: 'refused' };
  const now = ctx.clock.now();
  const secret = openTotpSecret(ctx, account);
  const step = secret === null ? null : totpStepOf(secret, typed, now, account.totpStep);
  return ctx.db.write(async (tx) => {
    const proof =
      step !== null && (await spendTotpStep(ctx.db, tx, account.id, step))
        ? 'password_totp'
        : (await spendRecoveryCode(ctx.db, tx, account.id, recoveryDigest(ctx, typed), now))
          ? 'password_recovery'
          : null;
    if (proof === null) return { kind: 'refused' };
    tries.forgive(keys);
    return { kind: 'in', token: await rise(ctx, tx, { account, proof, from, before: session.hash }) };
  });
}
