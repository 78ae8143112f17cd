'use server';

import { type FormState, withProblem } from '#app/_ui/form-state.ts';
import { changePassword } from '#lib/flows/access/accounts/change-password.ts';
import { letIn } from '../../(access)/_frame/let-in.ts';
import { accessWords } from '../../(access)/_frame/words.ts';
import { problemSentence } from '../_frame/problem-sentence.ts';
import { requireAnybody } from '../_frame/require-viewer.ts';

/** A new password; every other screen on which one is signed in ends. */
export async function changePasswordNow(before: FormState, form: FormData): Promise<FormState> {
  const { ctx, door, session, language } = await requireAnybody();
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 400);
  try {
    const typed = { old: text('oldPassword'), password: text('password') };
    await letIn(await changePassword(ctx, door.tries, session, typed));
  } catch (error) {
    return withProblem(before, form, problemSentence(language, error));
  }
  return { problem: null, typed: {}, done: (await accessWords())('mine.changed'), turn: before.turn + 1 };
}
