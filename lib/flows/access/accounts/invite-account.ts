import { findAccountByLogin, insertAccount, loginOf } from '#db/stores/access/accounts.ts';
import { replaceGrants } from '#db/stores/access/role-grants.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { newId } from '#lib/base/ids.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Grant } from '#lib/domain/access.ts';
import type { Ctx } from '../../ctx.ts';
import { issueFor } from './issue-link.ts';

export interface Invitation {
  login: string;
  name: string;
  grants: readonly Grant[];
  by: string;
}

const LOGIN = /^[a-z0-9][a-z0-9._%+@-]{1,99}$/;
const LONGEST_NAME = 60;

/** A new account without a password, and the link with which its owner sets one. Throws `account.login_bad`, `account.name_missing`, `account.exists`, `account.no_department`. */
export async function inviteAccount(ctx: Ctx, invitation: Invitation): Promise<{ id: string; link: string }> {
  const { by, grants } = invitation;
  const { login, name } = checkNames(invitation);
  checkGrants(grants);
  const now = ctx.clock.now();
  const id = newId(now);
  return ctx.db.write(async (tx) => {
    if (await findAccountByLogin(ctx.db, login, tx)) throw new Problem('account.exists', { login });
    await insertAccount(ctx.db, tx, { id, login, name, createdAt: now });
    await replaceGrants(ctx.db, tx, id, grants, now);
    await recordAct(ctx.db, tx, { at: now, actor: by, act: 'account.invite', subject: id, details: { login, grants } });
    return { id, link: await issueFor(ctx, tx, { id }, 'invitation', by) };
  });
}

export function checkNames(typed: { login: string; name: string }): { login: string; name: string } {
  const login = loginOf(typed.login);
  const name = typed.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (!LOGIN.test(login)) throw new Problem('account.login_bad', { login: login.slice(0, LONGEST_NAME) });
  if (name === '' || [...name].length > LONGEST_NAME) throw new Problem('account.name_missing');
  return { login, name };
}

/** A manager without a department would see nobody, any other role with one everybody: neither is what was meant. */
export function checkGrants(grants: readonly Grant[]): void {
  for (const { role, departmentId } of grants) {
    if ((role === 'manager') !== (departmentId !== null)) throw new Problem('account.no_department');
  }
}
