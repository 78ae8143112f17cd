import { findAccountByLogin, findAccountBySubject, updateAccount } from '#db/stores/access/accounts.ts';
import type { Ctx } from '../../ctx.ts';
import type { Identity } from '../door.ts';
import type { Session } from '../session.ts';
import { rise } from './rise.ts';
import type { SignedIn } from './sign-in.ts';

/** Somebody for whom the company's identity provider vouches. The account has to exist: the provider says who it is, an admin says what they may. */
export async function signInByIdentity(
  ctx: Ctx,
  { subject, mail, provenAt }: Identity,
  from: string,
  session: Session | null,
): Promise<SignedIn> {
  const known = await findAccountBySubject(ctx.db, subject);
  const invited = !known && mail !== null ? await findAccountByLogin(ctx.db, mail) : undefined;
  // An address that was given to somebody else later must not open the account of whoever had it.
  const account = known ?? (invited?.oidcSubject === null ? invited : undefined);
  if (!account?.active) return { kind: 'refused' };
  return ctx.db.write(async (tx) => {
    if (!known) await updateAccount(ctx.db, tx, account.id, { oidcSubject: subject });
    // Who is signed in at the provider all day has shown nothing just now.
    const confirmedAt = provenAt ?? new Date(0);
    const before = session?.hash;
    return { kind: 'in', token: await rise(ctx, tx, { account, proof: 'oidc', from, before, confirmedAt }) };
  });
}
