import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IDLE_MS, LONGEST_MS } from '#lib/domain/sign-in/sign-in.ts';
import { changePassword } from '#lib/flows/access/accounts/change-password.ts';
import { readSession } from '#lib/flows/access/session.ts';
import { confirmAgain } from '#lib/flows/access/sign-in/confirm-again.ts';
import { proveSecond } from '#lib/flows/access/sign-in/prove-second.ts';
import { type SignedIn, signIn } from '#lib/flows/access/sign-in/sign-in.ts';
import { signOut } from '#lib/flows/access/sign-in/sign-out.ts';
import { createTries, type Tries } from '#lib/flows/access/tries.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { FROM, join, type Member, PASSWORD, sendEverybodyHome, sessionOf } from './front-desk.ts';

const MINUTE = 60_000;

describe.each(DIALECTS)('signing in on %s', (dialect) => {
  let ctx: TestCtx;
  let tries: Tries;
  let member: Member;
  beforeAll(async () => {
    ctx = await openTestCtx(dialect);
  });
  beforeEach(async () => {
    await sendEverybodyHome(ctx);
    tries = createTries(ctx.clock);
    member = await join(ctx, [{ role: 'starter', departmentId: null }]);
  });
  afterAll(() => ctx.close());

  const type = (password: string, { login = 'monma', from = FROM } = {}) =>
    signIn(ctx, tries, { login, password, from });
  const tokenIn = (result: SignedIn): string => {
    if (result.kind === 'in' || result.kind === 'second') return result.token;
    throw new Error(result.kind);
  };
  const prove = async (half: string, typed: string) => proveSecond(ctx, tries, await sessionOf(ctx, half), typed, FROM);

  it('takes a password and then the digits, and the half session ends with them', async () => {
    const half = tokenIn(await type(PASSWORD, { login: ' MONMA ' }));
    expect(await sessionOf(ctx, half)).toMatchObject({ stage: 'second' });
    const full = tokenIn(await prove(half, member.digits()));
    expect(await sessionOf(ctx, full)).toMatchObject({ stage: 'full', proof: 'password_totp' });
    expect(await readSession(ctx, half)).toBeNull();
  });

  it('does not take the same digits twice', async () => {
    const digits = member.digits();
    expect(await prove(tokenIn(await type(PASSWORD)), digits)).toMatchObject({ kind: 'in' });
    expect(await prove(tokenIn(await type(PASSWORD)), digits)).toEqual({ kind: 'refused' });
  });

  it('takes a recovery code once, however it is typed', async () => {
    const code = member.recoveryCodes[4]!;
    expect(await prove(tokenIn(await type(PASSWORD)), code.toUpperCase().replaceAll('-', ' '))).toMatchObject({
      kind: 'in',
    });
    expect(await prove(tokenIn(await type(PASSWORD)), code)).toEqual({ kind: 'refused' });
  });

  it('says the same of a wrong password and of somebody who is not there, in about the same time', async () => {
    const timed = async (login: string) => {
      const before = performance.now();
      const result = await type('some other words entirely', { login, from: login });
      return { result, ms: performance.now() - before };
    };
    await timed('warm up');
    const known = await timed('monma');
    const unknown = await timed('nobody');
    expect(unknown.result).toEqual(known.result);
    expect(unknown.ms).toBeGreaterThan(known.ms / 4);
  });

  it('lets nobody guess on: five tries from one place, also where there is nobody, then a pause', async () => {
    for (const login of ['monma', 'nobody']) {
      for (let i = 0; i < 5; i++) expect(await type('wrong', { login })).toEqual({ kind: 'refused' });
      expect(await type(PASSWORD, { login })).toMatchObject({ kind: 'later' });
    }
    // Somebody else's guesses do not shut the owner out.
    expect(await type(PASSWORD, { from: '198.51.100.9' })).toMatchObject({ kind: 'second' });
    ctx.clock.advanceMs(16 * MINUTE);
    expect(await type(PASSWORD)).toMatchObject({ kind: 'second' });
  });

  it('lets nobody guess the digits', async () => {
    const half = tokenIn(await type(PASSWORD));
    for (let i = 0; i < 5; i++) expect(await prove(half, '000000')).toEqual({ kind: 'refused' });
    expect(await prove(half, member.digits())).toMatchObject({ kind: 'later' });
  });

  it('ends with sign-out, wherever the token was copied to', async () => {
    await signOut(ctx, await sessionOf(ctx, member.token));
    expect(await readSession(ctx, member.token)).toBeNull();
  });

  it('ends when nobody uses it, and after a week in any case', async () => {
    ctx.clock.advanceMs(IDLE_MS - 2 * MINUTE);
    expect(await readSession(ctx, member.token)).not.toBeNull();
    ctx.clock.advanceMs(2 * MINUTE);
    expect(await readSession(ctx, member.token)).toBeNull();
    const { sessions } = ctx.db.t;
    await ctx.db.write((tx) => tx.update(sessions).set({ seenAt: new Date(ctx.clock.now().getTime() + LONGEST_MS) }));
    ctx.clock.advanceMs(LONGEST_MS);
    expect(await readSession(ctx, member.token)).toBeNull();
  });

  it('is shown anew by the password or the digits before what cannot be taken back', async () => {
    ctx.clock.advanceMs(11 * MINUTE);
    const session = await sessionOf(ctx, member.token);
    expect(await confirmAgain(ctx, tries, session, 'wrong')).toBe('refused');
    expect(await confirmAgain(ctx, tries, session, PASSWORD)).toBe('confirmed');
    expect((await sessionOf(ctx, member.token)).confirmedAt).toEqual(ctx.clock.now());
    expect(await confirmAgain(ctx, tries, session, member.digits())).toBe('confirmed');
  });

  it('a new password ends every session but the one it was changed in', async () => {
    const other = tokenIn(await prove(tokenIn(await type(PASSWORD)), member.digits()));
    const typed = { old: PASSWORD, password: 'kettle unfolds over moss' };
    const fresh = await changePassword(ctx, tries, await sessionOf(ctx, member.token), typed);
    expect(await Promise.all([other, member.token].map((token) => readSession(ctx, token)))).toEqual([null, null]);
    expect(await sessionOf(ctx, fresh)).toMatchObject({ stage: 'full' });
    expect(await type(PASSWORD)).toEqual({ kind: 'refused' });
  });

  it('keeps no token, password, recovery code or app secret that could be read from the database', async () => {
    const { sessions, accounts, recoveryCodes, accessLinks, auditEntries } = ctx.db.t;
    const rows = await Promise.all(
      [sessions, accounts, recoveryCodes, accessLinks, auditEntries].map((table) => ctx.db.read.select().from(table)),
    );
    const text = JSON.stringify(rows, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    for (const secret of [member.token, PASSWORD, member.secret, member.recoveryCodes[0]!])
      expect(text).not.toContain(secret);
  });
});
