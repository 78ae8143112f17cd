import { findAccountByLogin } from '#db/stores/access/accounts.ts';
import { newTotpSecret, totpCode, totpStepAt } from '#lib/base/secrets/totp.ts';
import type { Grant } from '#lib/domain/access.ts';
import { inviteAccount } from '#lib/flows/access/accounts/invite-account.ts';
import { addTotp } from '#lib/flows/access/accounts/second-factor.ts';
import { setUpAccount } from '#lib/flows/access/accounts/set-up-account.ts';
import { readSession, type Session } from '#lib/flows/access/session.ts';
import type { TestCtx } from '../support/ctx.ts';

export const PASSWORD = 'ungrouped-rival-tapestry';
export const FROM = '203.0.113.7';

export interface Member {
  id: string;
  login: string;
  /** The token of the first session. */
  token: string;
  secret: string;
  recoveryCodes: string[];
  /** The digits of the app now. */
  digits(): string;
}

export const tokenOf = (link: string): string => link.split('/').at(-1)!;

/** Somebody who was invited, has set a password and added an authenticator app, as everybody does. */
export async function join(ctx: TestCtx, grants: readonly Grant[], login = 'monma'): Promise<Member> {
  const { id, link } = await inviteAccount(ctx, { login, name: `門間 ${login}`, grants, by: 'test' });
  const half = await setUpAccount(ctx, { token: tokenOf(link), login: '', name: '', password: PASSWORD, from: FROM });
  const session = (await readSession(ctx, half))!;
  const secret = newTotpSecret();
  const digits = () => totpCode(secret, totpStepAt(ctx.clock.now()));
  const { token, recoveryCodes } = (await addTotp(ctx, session, { secret, code: digits(), from: FROM }))!;
  ctx.clock.advanceMs(60_000);
  return { id, login, token, secret, recoveryCodes, digits };
}

export const sessionOf = async (ctx: TestCtx, token: string): Promise<Session> => (await readSession(ctx, token))!;

export const accountOf = async (ctx: TestCtx, login: string) => (await findAccountByLogin(ctx.db, login))!;

/** Nobody has an account any more; quicker than a new database. */
export async function sendEverybodyHome({ db }: TestCtx): Promise<void> {
  const { accessLinks, accounts, auditEntries } = db.t;
  await db.write(async (tx) => {
    for (const table of [accessLinks, accounts, auditEntries]) await tx.delete(table);
  });
}
