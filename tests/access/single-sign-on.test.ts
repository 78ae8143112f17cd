import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRecent } from '#lib/domain/sign-in/sign-in.ts';
import { disableAccount } from '#lib/flows/access/accounts/change-account.ts';
import { readSession } from '#lib/flows/access/session.ts';
import { signIn } from '#lib/flows/access/sign-in/sign-in.ts';
import { signInByIdentity } from '#lib/flows/access/sign-in/sign-in-by-identity.ts';
import { createTries } from '#lib/flows/access/tries.ts';
import { createSingleSignOn } from '#server/door/single-sign-on.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { FROM, join, PASSWORD } from './front-desk.ts';
import { CLIENT, type Claims, type IdentityProvider, startIdentityProvider } from './identity-provider.ts';

describe('single sign-on', () => {
  let ctx: TestCtx;
  let provider: IdentityProvider;
  beforeAll(async () => {
    ctx = await openTestCtx();
    provider = await startIdentityProvider();
    const set = { oidcIssuer: provider.issuer, oidcClientId: CLIENT.id, oidcClientSecret: CLIENT.secret };
    ctx.core = { ...ctx.core, ...set };
    await join(ctx, [{ role: 'admin', departmentId: null }], 'boss');
    await join(ctx, [{ role: 'viewer', departmentId: null }], 'monma@example.co.jp');
  });
  afterAll(async () => {
    await provider.stop();
    await ctx.close();
  });

  const sso = () => createSingleSignOn(ctx.core)!;
  /** The whole way of one browser, there and back. */
  async function travel(claims: Claims, change: (query: string) => string = (query) => query) {
    provider.claims = claims;
    const { url, memory } = await sso().begin({ fresh: false });
    const identity = await sso().finish(change(await provider.signIn(url)), memory);
    return identity && (await signInByIdentity(ctx, identity, FROM, null));
  }
  const VOUCHED = { email: 'monma@example.co.jp', email_verified: true };

  it('lets in whom an admin has invited and the provider vouches for', async () => {
    const result = await travel({ sub: 'u1', ...VOUCHED });
    if (result?.kind !== 'in') throw new Error('not in');
    const session = await readSession(ctx, result.token);
    expect(session).toMatchObject({ stage: 'full', proof: 'oidc', account: { login: 'monma@example.co.jp' } });
  });

  it('knows somebody by the subject from then on, not by an address that others get later', async () => {
    expect(await travel({ sub: 'u1' })).toMatchObject({ kind: 'in' });
    expect(await travel({ sub: 'u2', ...VOUCHED })).toEqual({ kind: 'refused' });
  });

  it.each([
    ['nobody invited', { sub: 'u9', email: 'stranger@example.co.jp', email_verified: true }],
    ['an address that nobody has checked', { sub: 'u9', email: 'boss', email_verified: false }],
    ['no address', { sub: 'u9' }],
  ])('refuses %s', async (_, claims) => {
    expect(await travel(claims)).toEqual({ kind: 'refused' });
  });

  it('refuses an answer to a question that this browser did not ask', async () => {
    const otherState = (query: string) => query.replace(/state=[^&]+/, 'state=another');
    expect(await travel({ sub: 'u1' }, otherState)).toBeNull();
    expect(await travel({ sub: 'u1', nonce: 'another' })).toBeNull();
    provider.claims = { sub: 'u1' };
    const [first, second] = await Promise.all([sso().begin({ fresh: false }), sso().begin({ fresh: false })]);
    expect(await sso().finish(await provider.signIn(first.url), second.memory)).toBeNull();
    expect(await sso().finish('code=x', 'not what we wrote')).toBeNull();
  });

  it('a real round wants more than being signed in at the provider since the morning', async () => {
    const now = ctx.clock.now();
    const recent = async (claims: Omit<Claims, 'sub'>) => {
      const result = await travel({ sub: 'u1', ...claims });
      if (result?.kind !== 'in') throw new Error('not in');
      return isRecent((await readSession(ctx, result.token))!, now);
    };
    const seconds = Math.floor(now.getTime() / 1000);
    expect(await recent({})).toBe(false);
    expect(await recent({ auth_time: seconds - 3600 })).toBe(false);
    expect(await recent({ auth_time: seconds - 30 })).toBe(true);
    const asked = new URL((await sso().begin({ fresh: true })).url).searchParams;
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0']);
  });

  it('an account that was shut out here is shut out, whatever the provider says', async () => {
    await disableAccount(ctx, 'monma@example.co.jp', 'boss');
    expect(await travel({ sub: 'u1', ...VOUCHED })).toEqual({ kind: 'refused' });
  });

  it('half a setting stops the start', () => {
    expect(() => createSingleSignOn({ ...ctx.core, oidcClientSecret: undefined })).toThrow('settings.bad');
  });

  it('while the provider is down, a password still opens the door', async () => {
    await provider.stop();
    await expect(sso().begin({ fresh: false })).rejects.toThrow();
    const typed = { login: 'boss', password: PASSWORD, from: FROM };
    expect(await signIn(ctx, createTries(ctx.clock), typed)).toMatchObject({ kind: 'second' });
  });
});
