'use server';

import { redirect } from 'next/navigation';
import { type FormState, withProblem } from '#app/_ui/form-state.ts';
import { proveSecond } from '#lib/flows/access/sign-in/prove-second.ts';
import { type SignedIn, signIn } from '#lib/flows/access/sign-in/sign-in.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { ownPath } from '../../(hq)/_frame/own-path.ts';
import { sessionNow } from '../../(hq)/_frame/require-session.ts';
import { fromNow, letIn } from '../_frame/let-in.ts';
import { accessWords } from '../_frame/words.ts';

const MINUTE_MS = 60_000;
const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 400);

/** Name and password: in, or on to the second factor, or the one sentence for whatever was wrong. */
export async function signInNow(before: FormState, form: FormData): Promise<FormState> {
  const { ctx, door } = sharedCtx();
  const typed = { login: textIn(form, 'login'), password: textIn(form, 'password'), from: await fromNow() };
  const result = await signIn(ctx, door.tries, typed);
  const problem = await problemOf(result, 'signIn.refused');
  if (problem) return withProblem(before, form, problem);
  return goOn(result, form);
}

/** The second factor of somebody whose password was right. */
export async function proveSecondNow(before: FormState, form: FormData): Promise<FormState> {
  const { ctx, door } = sharedCtx();
  const session = await sessionNow();
  if (session?.stage !== 'second') redirect('/sign-in');
  const result = await proveSecond(ctx, door.tries, session, textIn(form, 'code'), await fromNow());
  const problem = await problemOf(result, 'second.refused');
  if (problem) return withProblem(before, form, problem);
  return goOn(result, form);
}

async function problemOf(result: SignedIn, refused: 'signIn.refused' | 'second.refused'): Promise<string | null> {
  const t = await accessWords();
  if (result.kind === 'later') return t('signIn.later', { n: Math.ceil(result.waitMs / MINUTE_MS) });
  return result.kind === 'refused' ? t(refused) : null;
}

async function goOn(result: SignedIn, form: FormData): Promise<never> {
  const back = ownPath(form.get('back'));
  if (result.kind !== 'in' && result.kind !== 'second') redirect('/sign-in');
  await letIn(result.token);
  redirect(result.kind === 'second' ? `/sign-in/second?${new URLSearchParams({ back })}` : back);
}
