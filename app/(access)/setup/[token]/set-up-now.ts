'use server';

import { redirect } from 'next/navigation';
import { type FormState, withProblem } from '#app/_ui/form-state.ts';
import { setUpAccount } from '#lib/flows/access/accounts/set-up-account.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { problemSentence } from '../../../(hq)/_frame/problem-sentence.ts';
import { viewerLanguage } from '../../../(hq)/_frame/viewer-language.ts';
import { fromNow, letIn } from '../../_frame/let-in.ts';
import { accessWords } from '../../_frame/words.ts';

/** Uses the link up and goes on to the second factor. */
export async function setUpNow(before: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 400);
  const password = text('password');
  if (password !== text('password2')) return withProblem(before, form, (await accessWords())('setUp.differ'));
  try {
    const typed = { token: text('token'), login: text('login'), name: text('name'), password };
    await letIn(await setUpAccount(sharedCtx().ctx, { ...typed, from: await fromNow() }));
  } catch (error) {
    return withProblem(before, form, problemSentence(await viewerLanguage(), error));
  }
  redirect('/account/second-factor');
}
