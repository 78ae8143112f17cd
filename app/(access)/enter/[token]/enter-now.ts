'use server';

import { redirect } from 'next/navigation';
import { enterByLink } from '#lib/flows/access/accounts/set-up-account.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { fromNow, letIn } from '../../_frame/let-in.ts';

/** Uses the link up and opens the board. */
export async function enterNow(form: FormData): Promise<void> {
  const token = String(form.get('token') ?? '');
  const session = await enterByLink(sharedCtx().ctx, token, await fromNow());
  if (!session) redirect(`/enter/${encodeURIComponent(token)}`);
  await letIn(session);
  redirect('/board');
}
