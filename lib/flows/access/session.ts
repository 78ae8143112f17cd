import type { Handle } from '#db/db.ts';
import type { AccountRow } from '#db/stores/access/accounts.ts';
import { findSession, insertSession } from '#db/stores/access/sessions.ts';
import { newSecret, secretHash } from '#lib/base/secrets/secret.ts';
import type { Grant } from '#lib/domain/access.ts';
import { isAlive, isHalf, LONGEST_MS, type Proof, RECENT_MS, type SessionTimes } from '#lib/domain/sign-in/sign-in.ts';
import type { Ctx } from '../ctx.ts';

/** How far somebody is in: `second` and `enrol` see nothing but the screen where a second factor is shown, or added. */
export type Stage = 'full' | 'second' | 'enrol';

/** Somebody who is signed in, or on the way. */
export interface Session extends SessionTimes {
  hash: string;
  stage: Stage;
  proof: Proof;
  grants: readonly Grant[];
  account: { id: string; login: string; name: string; hasPassword: boolean; hasTotp: boolean; passkeys: number };
}

/** Who acts, as it stands in the audit. */
export const actorOf = ({ name, login }: Pick<AccountRow, 'name' | 'login'>): string => `${name} [${login}]`;

/** The session of a token; null for one that was never given out, is revoked, or has not been used for too long. */
export async function readSession(ctx: Ctx, token: string): Promise<Session | null> {
  const held = await findSession(ctx.db, secretHash(token));
  if (!held || !isAlive(held.session, ctx.clock.now())) return null;
  const { session, account, grants, passkeys } = held;
  const { id, login, name, passwordHash, sealedTotp } = account;
  const hasTotp = sealedTotp !== null;
  const { hash, proof, seenAt, confirmedAt, expiresAt } = session;
  return {
    hash,
    proof,
    seenAt,
    confirmedAt,
    expiresAt,
    grants,
    stage: stageOf(proof, hasTotp || passkeys > 0, ctx.core.secondFactor === 'required'),
    account: { id, login, name, hasPassword: passwordHash !== null, hasTotp, passkeys },
  };
}

function stageOf(proof: Proof, hasSecond: boolean, required: boolean): Stage {
  if (!isHalf(proof)) return 'full';
  if (hasSecond) return 'second';
  return required ? 'enrol' : 'full';
}

export interface NewSession {
  accountId: string;
  proof: Proof;
  /** Only as far as the second factor. */
  half?: boolean;
  /** Now, unless somebody else looked at the proof earlier. */
  confirmedAt?: Date | undefined;
}

/** A new session under a new token, which only the caller ever sees. */
export async function openSession(
  ctx: Ctx,
  tx: Handle,
  { accountId, proof, half = false, confirmedAt }: NewSession,
): Promise<string> {
  const token = newSecret();
  const now = ctx.clock.now();
  const expiresAt = new Date(now.getTime() + (half ? RECENT_MS : LONGEST_MS));
  await insertSession(ctx.db, tx, {
    hash: secretHash(token),
    accountId,
    proof,
    seenAt: now,
    confirmedAt: confirmedAt ?? now,
    expiresAt,
    createdAt: now,
  });
  return token;
}
