import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { firstBrokenAct } from '#db/stores/proof/audit.ts';
import { disableAccount, resetAccount, setRoles } from '#lib/flows/access/accounts/change-account.ts';
import { inviteAccount } from '#lib/flows/access/accounts/invite-account.ts';
import { issueFirstLink, issueLink } from '#lib/flows/access/accounts/issue-link.ts';
import { enterByLink, readLink, setUpAccount } from '#lib/flows/access/accounts/set-up-account.ts';
import { readSession } from '#lib/flows/access/session.ts';
import { signIn } from '#lib/flows/access/sign-in/sign-in.ts';
import { createTries } from '#lib/flows/access/tries.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { accountOf, FROM, join, PASSWORD, sendEverybodyHome, sessionOf, tokenOf } from './front-desk.ts';

const HOUR = 60 * 60_000;
const ADMIN = [{ role: 'admin', departmentId: null }] as const;

describe.each(DIALECTS)('accounts on %s', (dialect) => {
  let ctx: TestCtx;
  beforeAll(async () => {
    ctx = await openTestCtx(dialect);
  });
  beforeEach(() => sendEverybodyHome(ctx));
  afterAll(() => ctx.close());

  const setUp = (link: string, password = PASSWORD) =>
    setUpAccount(ctx, { token: tokenOf(link), login: 'takahashi', name: '高橋 直子', password, from: FROM });

  it('the first admin is made by the link of the console, once', async () => {
    const link = (await issueFirstLink(ctx))!;
    const token = await setUp(link);
    expect(await sessionOf(ctx, token)).toMatchObject({ stage: 'enrol', grants: [{ role: 'admin' }] });
    await expect(setUp(link)).rejects.toThrow('account.link_used');
    expect(await issueFirstLink(ctx)).toBeNull();
  });

  it('a later start voids the link of an earlier one', async () => {
    const first = (await issueFirstLink(ctx))!;
    const second = (await issueFirstLink(ctx))!;
    await expect(setUp(first)).rejects.toThrow('account.link_used');
    await setUp(second);
  });

  it('a link is too old after its time, and a bad password does not use it up', async () => {
    const { link } = await inviteAccount(ctx, { login: 'keeper', name: '柏木', grants: [], by: 'test' });
    await expect(setUp(link, 'short')).rejects.toThrow('password.short');
    await expect(setUp(link, 'Password1234!')).rejects.toThrow('password.common');
    expect(await readLink(ctx, tokenOf(link))).toMatchObject({ purpose: 'invitation', account: { login: 'keeper' } });
    ctx.clock.advanceMs(73 * HOUR);
    await expect(setUp(link)).rejects.toThrow('account.link_used');
  });

  it('a sign-in link lets its bearer in once, within ten minutes', async () => {
    const { login } = await join(ctx, ADMIN);
    const link = tokenOf(await issueLink(ctx, login, 'sign_in', 'test'));
    const token = (await enterByLink(ctx, link, FROM))!;
    expect(await sessionOf(ctx, token)).toMatchObject({ stage: 'full', proof: 'link' });
    expect(await enterByLink(ctx, link, FROM)).toBeNull();
    const late = tokenOf(await issueLink(ctx, login, 'sign_in', 'test'));
    ctx.clock.advanceMs(HOUR);
    expect(await enterByLink(ctx, late, FROM)).toBeNull();
  });

  it('other roles, shutting out and beginning anew end every session at once', async () => {
    await join(ctx, ADMIN, 'boss');
    const member = await join(ctx, [{ role: 'viewer', departmentId: null }]);
    await setRoles(ctx, 'monma', [{ role: 'starter', departmentId: null }], 'boss');
    expect(await readSession(ctx, member.token)).toBeNull();
    await disableAccount(ctx, 'monma', 'boss');
    const tries = createTries(ctx.clock);
    expect(await signIn(ctx, tries, { login: 'monma', password: PASSWORD, from: FROM })).toEqual({ kind: 'refused' });
    const link = await resetAccount(ctx, 'monma', 'boss');
    expect(await accountOf(ctx, 'monma')).toMatchObject({ active: true, passwordHash: null, sealedTotp: null });
    const token = await setUpAccount(ctx, {
      token: tokenOf(link),
      login: '',
      name: '',
      password: PASSWORD,
      from: FROM,
    });
    expect(await sessionOf(ctx, token)).toMatchObject({ stage: 'enrol', grants: [{ role: 'starter' }] });
  });

  it('the last admin stays', async () => {
    await join(ctx, ADMIN, 'boss');
    await expect(disableAccount(ctx, 'boss', 'boss')).rejects.toThrow('account.last_admin');
    await expect(setRoles(ctx, 'boss', [{ role: 'viewer', departmentId: null }], 'boss')).rejects.toThrow(
      'account.last_admin',
    );
    expect(await accountOf(ctx, 'boss')).toMatchObject({ active: true });
  });

  it('a manager has a department, nobody else has one, and no name is taken twice', async () => {
    const invite = (login: string, role: 'manager' | 'viewer', departmentId: string | null) =>
      inviteAccount(ctx, { login, name: 'x', grants: [{ role, departmentId }], by: 'test' });
    await expect(invite('a1', 'manager', null)).rejects.toThrow('account.no_department');
    await expect(invite('a1', 'viewer', 'd1')).rejects.toThrow('account.no_department');
    await expect(invite('<script>', 'viewer', null)).rejects.toThrow('account.login_bad');
    await invite('a1', 'viewer', null);
    await expect(invite('A1 ', 'viewer', null)).rejects.toThrow('account.exists');
  });

  it('everything stands in the audit under who did it', async () => {
    await join(ctx, ADMIN, 'boss');
    await setRoles(ctx, 'boss', [...ADMIN, { role: 'keeper', departmentId: null }], 'boss');
    const acts = (await ctx.db.read.select().from(ctx.db.t.auditEntries)).map(({ act, actor }) => `${actor} ${act}`);
    expect(acts).toEqual([
      'test account.invite',
      'test account.link',
      '門間 boss [boss] account.set_up',
      '門間 boss [boss] account.second_factor',
      '門間 boss [boss] session.open',
      'boss account.roles',
    ]);
    expect(await firstBrokenAct(ctx.db)).toBeNull();
  });
});
