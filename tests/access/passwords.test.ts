import { TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from '#lib/base/secrets/password-hash.ts';
import { newTotpSecret, totpCode, totpStepAt, totpStepOf, totpUri } from '#lib/base/secrets/totp.ts';
import { judgePassword } from '#lib/domain/sign-in/password.ts';

describe('a password', () => {
  it.each([
    ['short', 'gK3!pq9zLm2'],
    ['short', 'ひみつのあいことば'],
    ['long', 'x1'.repeat(101)],
    ['common', 'passwordpassword'],
    ['common', 'Password1234!'],
    ['common', 'P@ssw0rd2026!!'],
    ['common', 'qwertyuiop123'],
    ['common', '123456789012'],
    ['common', 'aaaaaaaaaaaa'],
    ['common', 'sakurasakura1'],
    ['common', '1qaz2wsx3edc'],
    ['common', 'correct horse battery staple'],
    ['about_you', 'monma-kaoru-777'],
    ['fine', 'ungrouped-rival-tapestry'],
    ['fine', '雨の夜は静かに本を読むと良い'],
  ])('is %s: %s', (verdict, password) => {
    expect(judgePassword(password, ['monma', 'Kaoru Monma', '北嶺製作所'])).toBe(verdict);
  });

  it('is kept as argon2id with a salt of its own, and only itself opens it', async () => {
    const [one, two] = await Promise.all([hashPassword('ungrouped-rival'), hashPassword('ungrouped-rival')]);
    expect(one).toMatch(/^argon2id\$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword(one, 'ungrouped-rival')).toBe(true);
    expect(await verifyPassword(one, 'Ungrouped-rival')).toBe(false);
    expect(await verifyPassword(null, 'ungrouped-rival')).toBe(false);
  });
});

describe('the six digits of an authenticator app', () => {
  // RFC 6238, appendix B: the SHA-1 secret is the ASCII text 12345678901234567890.
  const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at second %i are %s', (second, code) => {
    expect(totpCode(RFC, totpStepAt(new Date(second * 1000)))).toBe(code);
  });

  it('are those that an app shows which has read our square', () => {
    const now = new Date('2026-11-24T05:26:00Z');
    const secret = newTotpSecret();
    const uri = new URL(totpUri(secret, '北嶺製作所', 'monma@example.co.jp'));
    const app = new TOTP({ secret: uri.searchParams.get('secret')!, issuer: uri.searchParams.get('issuer')! });
    expect(totpStepOf(secret, app.generate({ timestamp: now.getTime() }), now, null)).toBe(totpStepAt(now));
  });

  it('count once, half a minute early or late, and as people type them', () => {
    const now = new Date('2026-11-24T05:26:00Z');
    const step = totpStepAt(now);
    const typed = totpCode(RFC, step - 1).replace(/^(...)/, '$1 ');
    expect(totpStepOf(RFC, typed, now, null)).toBe(step - 1);
    expect(totpStepOf(RFC, typed, now, step - 1)).toBeNull();
    expect(totpStepOf(RFC, totpCode(RFC, step + 2), now, null)).toBeNull();
    expect(totpStepOf(RFC, '', now, null)).toBeNull();
  });
});
