import type { Handle } from '#db/db.ts';
import { dropLinks } from '#db/stores/access/access-links.ts';
import { type AccountRow, adminIds, findAccountByLogin, updateAccount } from '#db/stores/access/accounts.ts';
import { deletePasskeysOf } from '#db/stores/access/passkeys.ts';
import { replaceRecoveryCodes } from '#db/stores/access/recovery-codes.ts';
import { grantsOf, replaceGrants } from '#db/stores/access/role-grants.ts';
import { deleteSessionsOf } from '#db/stores/access/sessions.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { Problem } from '#lib/base/problem.ts';
import type { Grant } from '#lib/domain/access.ts';
import type { Ctx } from '../../ctx.ts';
import { checkGrants } from './invite-account.ts';
import { issueFor } from './issue-link.ts';

/** Other roles from now on; whoever was signed in with the old ones signs in again. Throws `account.not_found`, `account.last_admin`. */
export const setRoles = (ctx: Ctx, login: string, grants: readonly Grant[], by: string): Promise<void> =>
  change(ctx, login, async (tx, account) => {
    checkGrants(grants);
    const before = await grantsOf(ctx.db, account.id, tx);
    const now = ctx.clock.now();
    await replaceGrants(ctx.db, tx, account.id, grants, now);
    await note(ctx, tx, { act: 'account.roles', by, id: account.id, details: { before, after: grants } });
  });

/** Shuts somebody out at once; what they did stays in the audit under their name. */
export const disableAccount = (ctx: Ctx, login: string, by: string): Promise<void> =>
  change(ctx, login, async (tx, account) => {
    await updateAccount(ctx.db, tx, account.id, { active: false });
    await dropLinks(ctx.db, tx, account.id);
    await note(ctx, tx, { act: 'account.disable', by, id: account.id, details: {} });
  });

/** Takes password, second factors and sessions away and gives a link to begin anew; lets somebody who was shut out in again. */
export const resetAccount = (ctx: Ctx, login: string, by: string): Promise<string> =>
  change(ctx, login, async (tx, account) => {
    const fresh = { active: true, passwordHash: null, sealedTotp: null, totpStep: null, oidcSubject: null };
    await updateAccount(ctx.db, tx, account.id, fresh);
    await deletePasskeysOf(ctx.db, tx, account.id);
    await replaceRecoveryCodes(ctx.db, tx, account.id, []);
    await note(ctx, tx, { act: 'account.reset', by, id: account.id, details: {} });
    return issueFor(ctx, tx, account, 'reset', by);
  });

async function change<T>(ctx: Ctx, login: string, work: (tx: Handle, account: AccountRow) => Promise<T>): Promise<T> {
  return ctx.db.write(async (tx) => {
    const account = await findAccountByLogin(ctx.db, login, tx);
    if (!account) throw new Problem('account.not_found', { login });
    const hadAdmin = (await adminIds(ctx.db, tx)).length > 0;
    const done = await work(tx, account);
    await deleteSessionsOf(ctx.db, tx, account.id);
    if (hadAdmin && (await adminIds(ctx.db, tx)).length === 0) throw new Problem('account.last_admin');
    return done;
  });
}

const note = (
  ctx: Ctx,
  tx: Handle,
  { act, by, id, details }: { act: string; by: string; id: string; details: Record<string, unknown> },
): Promise<void> => recordAct(ctx.db, tx, { at: ctx.clock.now(), actor: by, act, subject: id, details });
