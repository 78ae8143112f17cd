'use server';

import { redirect } from 'next/navigation';
import { type FormState, withProblem } from '#app/_ui/form-state.ts';
import { confirmAgain } from '#lib/flows/access/sign-in/confirm-again.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { accessWords } from '../../(access)/_frame/words.ts';
import { ownPath } from '../_frame/own-path.ts';
import { requireSession } from '../_frame/require-session.ts';

export async function confirmNow(before: FormState, form: FormData): Promise<FormState> {
  const { ctx, door } = sharedCtx();
  const session = await requireSession();
  const shown = await confirmAgain(ctx, door.tries, session, String(form.get('password') ?? '').slice(0, 400));
  if (shown !== 'confirmed') return withProblem(before, form, (await accessWords())(`confirm.${shown}`));
  door.forget();
  redirect(ownPath(form.get('back')));
}
