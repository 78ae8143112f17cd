'use server';

import { isRecent } from '#lib/domain/sign-in/sign-in.ts';
import { addPasskey } from '#lib/flows/access/accounts/second-factor.ts';
import type { Session } from '#lib/flows/access/session.ts';
import { signInByPasskey } from '#lib/flows/access/sign-in/sign-in-by-passkey.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { sessionNow } from '../../(hq)/_frame/require-session.ts';
import { fromNow, letIn } from '../_frame/let-in.ts';

export interface Question {
  id: string;
  /** As `startAuthentication` and `startRegistration` take it. */
  options: unknown;
}

/** What the browser's authenticator is asked to sign to get in. */
export async function askPasskey(): Promise<Question> {
  return sharedCtx().door.passkeys.ask();
}

/** True when the answer let somebody in, or confirmed who is in already. */
export async function answerPasskey(id: string, answer: unknown): Promise<boolean> {
  const { ctx, door } = sharedCtx();
  const session = await sessionNow();
  const result = await signInByPasskey(ctx, door.passkeys, { id: String(id), answer, from: await fromNow(), session });
  if (result.kind === 'in') await letIn(result.token);
  door.forget();
  return result.kind === 'in' || result.kind === 'confirmed';
}

/** Null for whoever may not add one: a second factor has to be shown before another is added. */
export async function askNewPasskey(): Promise<Question | null> {
  const session = await whoMayAdd();
  if (!session) return null;
  return sharedCtx().door.passkeys.askForNew(session.account);
}

/** The recovery codes that go with it; null when it was not added. */
export async function answerNewPasskey(id: string, answer: unknown): Promise<string[] | null> {
  const { ctx, door } = sharedCtx();
  const session = await whoMayAdd();
  if (!session) return null;
  const passkey = await door.passkeys.verifyNew(String(id), answer);
  if (!passkey) return null;
  const { token, recoveryCodes } = await addPasskey(ctx, session, passkey, await fromNow());
  await letIn(token);
  return recoveryCodes;
}

async function whoMayAdd(): Promise<Session | null> {
  const session = await sessionNow();
  const now = sharedCtx().ctx.clock.now();
  return session && session.stage !== 'second' && isRecent(session, now) ? session : null;
}
