import { hkdfSync } from 'node:crypto';
import type { Handle } from '#db/db.ts';
import { type AccountRow, updateAccount } from '#db/stores/access/accounts.ts';
import { insertPasskey } from '#db/stores/access/passkeys.ts';
import { replaceRecoveryCodes } from '#db/stores/access/recovery-codes.ts';
import { recordAct } from '#db/stores/proof/audit.ts';
import { toBase32 } from '#lib/base/ids.ts';
import { randomBytes } from '#lib/base/secrets/random-bytes.ts';
import { sealText, unsealText } from '#lib/base/secrets/seal.ts';
import { totpStepOf } from '#lib/base/secrets/totp.ts';
import type { Ctx } from '../../ctx.ts';
import type { NewPasskey } from '../door.ts';
import { actorOf, type Session } from '../session.ts';
import { rise } from '../sign-in/rise.ts';

const CODES = 10;

export interface Enrolled {
  /** The session goes on under this token. */
  token: string;
  /** Shown once. */
  recoveryCodes: string[];
}

/** The app's secret comes into force when the first code from it is right; null when it is not. */
export async function addTotp(
  ctx: Ctx,
  session: Session,
  { secret, code, from }: { secret: string; code: string; from: string },
): Promise<Enrolled | null> {
  const step = totpStepOf(secret, code, ctx.clock.now(), null);
  if (step === null) return null;
  const { account } = session;
  return ctx.db.write(async (tx) => {
    const sealedTotp = sealText(sealKey(ctx), secret, totpPlace(account.id));
    await updateAccount(ctx.db, tx, account.id, { sealedTotp, totpStep: step });
    return enrolled(ctx, tx, session, 'password_totp', from);
  });
}

export const addPasskey = (ctx: Ctx, session: Session, passkey: NewPasskey, from: string): Promise<Enrolled> =>
  ctx.db.write(async (tx) => {
    await insertPasskey(ctx.db, tx, { ...passkey, accountId: session.account.id });
    return enrolled(ctx, tx, session, 'passkey', from);
  });

async function enrolled(
  ctx: Ctx,
  tx: Handle,
  session: Session,
  proof: 'password_totp' | 'passkey',
  from: string,
): Promise<Enrolled> {
  const { account, hash } = session;
  const recoveryCodes = Array.from({ length: CODES }, newCode);
  const digests = recoveryCodes.map((code) => recoveryDigest(ctx, code));
  await replaceRecoveryCodes(ctx.db, tx, account.id, digests);
  const details = { kind: proof === 'passkey' ? 'passkey' : 'totp' };
  const at = ctx.clock.now();
  await recordAct(ctx.db, tx, {
    at,
    actor: actorOf(account),
    act: 'account.second_factor',
    subject: account.id,
    details,
  });
  return { recoveryCodes, token: await rise(ctx, tx, { account, proof, from, before: hash }) };
}

const newCode = (): string => toBase32(randomBytes(10)).replace(/(.{4})(?=.)/g, '$1-');

/** Under a key that is not in the database: a code has fewer bits than a token. */
export const recoveryDigest = (ctx: Pick<Ctx, 'keys'>, typed: string): string =>
  ctx.keys.master.digest(
    `recovery code ${typed
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^0-9a-z]/g, '')}`,
  );

export const openTotpSecret = (ctx: Pick<Ctx, 'keys'>, { id, sealedTotp }: AccountRow): string | null =>
  sealedTotp === null ? null : unsealText(sealKey(ctx), sealedTotp, totpPlace(id));

const sealKey = ({ keys }: Pick<Ctx, 'keys'>): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', keys.master.bytes, '', 'anpi second factor', 32));
const totpPlace = (id: string): string => `accounts.sealed_totp:${id}`;
