import type { Handle } from '#db/db.ts';
import { dropLinks, insertLink } from '#db/stores/access/access-links.ts';
import { type AccountRow, adminIds, findAccountByLogin } from '#db/stores/access/accounts.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { Problem } from '#lib/base/problem.ts';
import { newSecret, secretHash } from '#lib/base/secrets/secret.ts';
import { LINK_LIVES_MS, type LinkPurpose } from '#lib/domain/sign-in/sign-in.ts';
import type { Ctx } from '../../ctx.ts';

/** The link with which the first admin is made; null once there is one. Earlier ones are void. */
export async function issueFirstLink(ctx: Ctx): Promise<string | null> {
  if ((await adminIds(ctx.db)).length > 0) return null;
  return ctx.db.write(async (tx) => {
    await dropLinks(ctx.db, tx, null);
    return issue(ctx, tx, 'first_admin', null);
  });
}

/** A link for somebody who has an account: to set a password, or, from the console, to be let in at once. Throws `account.not_found`. */
export async function issueLink(
  ctx: Ctx,
  login: string,
  purpose: 'invitation' | 'sign_in',
  by: string,
): Promise<string> {
  const account = await findAccountByLogin(ctx.db, login);
  if (!account?.active) throw new Problem('account.not_found', { login });
  return ctx.db.write((tx) => issueFor(ctx, tx, account, purpose, by));
}

/** The same inside a transaction that also changes the account. */
export async function issueFor(
  ctx: Ctx,
  tx: Handle,
  account: Pick<AccountRow, 'id'>,
  purpose: Exclude<LinkPurpose, 'first_admin'>,
  by: string,
): Promise<string> {
  await dropLinks(ctx.db, tx, account.id, purpose);
  const act = { at: ctx.clock.now(), actor: by, act: 'account.link', subject: account.id, details: { purpose } };
  await recordAct(ctx.db, tx, act);
  return issue(ctx, tx, purpose, account.id);
}

async function issue(ctx: Ctx, tx: Handle, purpose: LinkPurpose, accountId: string | null): Promise<string> {
  const token = newSecret();
  const now = ctx.clock.now();
  const expiresAt = new Date(now.getTime() + LINK_LIVES_MS[purpose]);
  await insertLink(ctx.db, tx, { hash: secretHash(token), purpose, accountId, expiresAt, createdAt: now });
  return `${ctx.core.publicUrl}/${purpose === 'sign_in' ? 'enter' : 'setup'}/${token}`;
}
