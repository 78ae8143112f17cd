import { insertAccount, updateAccount } from '#db/stores/access/accounts.ts';
import { replaceGrants } from '#db/stores/access/role-grants.ts';
import { insertSession } from '#db/stores/access/sessions.ts';
import { newId } from '#lib/base/ids.ts';
import { newSecret, secretHash } from '#lib/base/secrets/secret.ts';
import { IDLE_MS, LONGEST_MS, type Proof } from '#lib/domain/sign-in/sign-in.ts';
import type { TestCtx } from '../../support/ctx.ts';
import { takeSeat } from '../../support/seats.ts';

/** Cookies of everybody who must see nothing at all: nobody, and those who are not, no longer or not yet in. */
export async function outsiders(ctx: TestCtx): Promise<Record<string, string>> {
  const shutOut = await takeSeat(ctx, [{ role: 'admin', departmentId: null }], 'shut.out');
  await ctx.db.write((tx) => updateAccount(ctx.db, tx, shutOut.accountId, { active: false }));
  return {
    nobody: '',
    'a token that was never given out': `anpi=${newSecret()}`,
    'no token at all': 'anpi=../../etc/passwd',
    'two cookies': `${shutOut.cookie}; anpi=${newSecret()}`,
    'a session that is over': await sessionOf(ctx, 'over', { ageMs: LONGEST_MS + 1 }),
    'a session that was left lying': await sessionOf(ctx, 'idle', { ageMs: IDLE_MS + 1 }),
    'an account that was shut out': shutOut.cookie,
    'a password without the second factor': await sessionOf(ctx, 'half', { proof: 'password', totp: true }),
    'a password where a second factor is required': await sessionOf(ctx, 'enrol', { proof: 'password' }),
  };
}

interface Kind {
  ageMs?: number;
  proof?: Proof;
  totp?: boolean;
}

async function sessionOf(ctx: TestCtx, login: string, { ageMs = 0, proof = 'passkey', totp }: Kind): Promise<string> {
  const now = ctx.clock.now();
  const at = new Date(now.getTime() - ageMs);
  const id = newId(now);
  const token = newSecret();
  await ctx.db.write(async (tx) => {
    await insertAccount(ctx.db, tx, { id, login, name: login, sealedTotp: totp ? new Uint8Array(48) : null });
    await replaceGrants(ctx.db, tx, id, [{ role: 'admin', departmentId: null }], now);
    const expiresAt = new Date(at.getTime() + LONGEST_MS);
    await insertSession(ctx.db, tx, {
      hash: secretHash(token),
      accountId: id,
      proof,
      seenAt: at,
      confirmedAt: at,
      expiresAt,
      createdAt: at,
    });
  });
  return `anpi=${token}`;
}
