'use server';

import { redirect } from 'next/navigation';
import { type FormState, withProblem } from '#app/_ui/form-state.ts';
import { isRecent } from '#lib/domain/sign-in/sign-in.ts';
import { addTotp } from '#lib/flows/access/accounts/second-factor.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { sessionNow } from '../../../(hq)/_frame/require-session.ts';
import { fromNow, letIn } from '../../_frame/let-in.ts';
import { accessWords } from '../../_frame/words.ts';

const SECRET = /^[A-Z2-7]{32}$/;

/** The first right code puts the app in force and shows the recovery codes. */
export async function addTotpNow(before: FormState, form: FormData): Promise<FormState> {
  const { ctx } = sharedCtx();
  const session = await sessionNow();
  if (!session || session.stage === 'second' || !isRecent(session, ctx.clock.now())) redirect('/sign-in');
  const secret = String(form.get('secret') ?? '');
  const typed = { secret, code: String(form.get('code') ?? '').slice(0, 20), from: await fromNow() };
  const added = SECRET.test(secret) ? await addTotp(ctx, session, typed) : null;
  if (!added) return withProblem(before, form, (await accessWords())('factor.wrongCode'));
  await letIn(added.token);
  return { problem: null, typed: {}, codes: added.recoveryCodes, turn: before.turn + 1 };
}
