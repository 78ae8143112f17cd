import { findAccount } from '#db/stores/access/accounts.ts';
import { countPasskeyUse } from '#db/stores/access/passkeys.ts';
import { confirmSession } from '#db/stores/access/sessions.ts';
import type { Ctx } from '../../ctx.ts';
import type { Passkeys } from '../door.ts';
import type { Session } from '../session.ts';
import { rise } from './rise.ts';
import type { SignedIn } from './sign-in.ts';

interface Answer {
  /** The question that was asked. */
  id: string;
  answer: unknown;
  from: string;
  /** Who is in already; a full session is only made fresh, any other is replaced. */
  session: Session | null;
}

/** A passkey is two factors at once: the device, and the finger or PIN that unlocks it. */
export async function signInByPasskey(
  ctx: Ctx,
  passkeys: Passkeys,
  { id, answer, from, session }: Answer,
): Promise<SignedIn | { kind: 'confirmed' }> {
  const proven = await passkeys.verify(id, answer);
  const account = proven && (await findAccount(ctx.db, proven.accountId));
  if (!proven || !account?.active) return { kind: 'refused' };
  const own = session?.account.id === account.id;
  if (session && !own) return { kind: 'refused' };
  return ctx.db.write(async (tx) => {
    await countPasskeyUse(ctx.db, tx, proven.credentialId, proven.counter);
    if (session?.stage === 'full') {
      await confirmSession(ctx.db, tx, session.hash, ctx.clock.now());
      return { kind: 'confirmed' };
    }
    return { kind: 'in', token: await rise(ctx, tx, { account, proof: 'passkey', from, before: session?.hash }) };
  });
}
