import { findLink, spendLink } from '#db/stores/access/access-links.ts';
import { adminIds, findAccount, findAccountByLogin, insertAccount, updateAccount } from '#db/stores/access/accounts.ts';
import { replaceGrants } from '#db/stores/access/role-grants.ts';
import { deleteSessionsOf } from '#db/stores/access/sessions.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { newId } from '#lib/base/ids.ts';
import { Problem } from '#lib/base/problem.ts';
import { hashPassword } from '#lib/base/secrets/password-hash.ts';
import { secretHash } from '#lib/base/secrets/secret.ts';
import type { LinkPurpose } from '#lib/domain/sign-in/sign-in.ts';
import type { Ctx } from '../../ctx.ts';
import { actorOf, openSession } from '../session.ts';
import { checkPassword } from './check-password.ts';
import { checkNames } from './invite-account.ts';

/** What a link is good for, without using it up. */
export interface LinkInfo {
  purpose: LinkPurpose;
  /** Null for the first admin. */
  account: { login: string; name: string } | null;
}

/** Null for a link that was used, is too old, or never was. */
export async function readLink(ctx: Ctx, token: string): Promise<LinkInfo | null> {
  const link = await findLink(ctx.db, secretHash(token), ctx.clock.now());
  if (!link) return null;
  const account = link.accountId === null ? null : await findAccount(ctx.db, link.accountId);
  if (account && !account.active) return null;
  return { purpose: link.purpose, account: account ? { login: account.login, name: account.name } : null };
}

export interface SetUp {
  token: string;
  /** Of the first admin; an invited one has them already. */
  login: string;
  name: string;
  password: string;
  from: string;
}

/** Uses the link up: makes the first admin, or sets an invited one's password, and lets them in. Throws `account.link_used` and what is wrong with the names or the password. */
export async function setUpAccount(ctx: Ctx, { token, password, from, ...typed }: SetUp): Promise<string> {
  const info = await readLink(ctx, token);
  if (!info || info.purpose === 'sign_in') throw new Problem('account.link_used');
  const names = info.account ?? checkNames(typed);
  checkPassword(ctx, password, names);
  const passwordHash = await hashPassword(password);
  const now = ctx.clock.now();
  const hash = secretHash(token);
  return ctx.db.write(async (tx) => {
    const link = await findLink(ctx.db, hash, now, tx);
    if (!link || !(await spendLink(ctx.db, tx, hash, now))) throw new Problem('account.link_used');
    const id = link.accountId ?? newId(now);
    if (link.accountId === null) {
      if ((await adminIds(ctx.db, tx)).length > 0) throw new Problem('account.link_used');
      if (await findAccountByLogin(ctx.db, names.login, tx))
        throw new Problem('account.exists', { login: names.login });
      await insertAccount(ctx.db, tx, { id, ...names, passwordHash, createdAt: now });
      await replaceGrants(ctx.db, tx, id, [{ role: 'admin', departmentId: null }], now);
    } else await updateAccount(ctx.db, tx, id, { passwordHash });
    await deleteSessionsOf(ctx.db, tx, id);
    const details = { purpose: link.purpose, from };
    await recordAct(ctx.db, tx, { at: now, actor: actorOf(names), act: 'account.set_up', subject: id, details });
    return openSession(ctx, tx, { accountId: id, proof: 'password' });
  });
}

/** A link from the console lets its bearer in at once, and only once. */
export async function enterByLink(ctx: Ctx, token: string, from: string): Promise<string | null> {
  const now = ctx.clock.now();
  const hash = secretHash(token);
  return ctx.db.write(async (tx) => {
    const link = await findLink(ctx.db, hash, now, tx);
    const account =
      link?.purpose === 'sign_in' && link.accountId ? await findAccount(ctx.db, link.accountId, tx) : null;
    if (!account?.active || !(await spendLink(ctx.db, tx, hash, now))) return null;
    const details = { proof: 'link', from };
    await recordAct(ctx.db, tx, {
      at: now,
      actor: actorOf(account),
      act: 'session.open',
      subject: account.id,
      details,
    });
    return openSession(ctx, tx, { accountId: account.id, proof: 'link' });
  });
}
