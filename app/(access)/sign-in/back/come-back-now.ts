'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { signInByIdentity } from '#lib/flows/access/sign-in/sign-in-by-identity.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { ownPath } from '../../../(hq)/_frame/own-path.ts';
import { sessionNow } from '../../../(hq)/_frame/require-session.ts';
import { fromNow, letIn } from '../../_frame/let-in.ts';
import { SSO_COOKIE, ssoCookieOptions } from '../sso-cookie.ts';

/** Lets in whom the identity provider vouches for and who has an account here. */
export async function comeBackNow(form: FormData): Promise<void> {
  const { ctx, door } = sharedCtx();
  const jar = await cookies();
  const { memory, back } = memoryIn(jar.get(SSO_COOKIE)?.value);
  jar.set(SSO_COOKIE, '', { ...ssoCookieOptions(ctx.core.publicUrl), maxAge: 0 });
  const identity = await door.singleSignOn?.finish(String(form.get('query') ?? ''), memory).catch(() => null);
  const result = identity && (await signInByIdentity(ctx, identity, await fromNow(), await sessionNow()));
  if (result?.kind !== 'in') redirect(`/sign-in?${new URLSearchParams({ back, note: 'sso' })}`);
  await letIn(result.token);
  redirect(back);
}

function memoryIn(text: string | undefined): { memory: string; back: string } {
  try {
    const { memory, back } = JSON.parse(text ?? '') as Record<string, unknown>;
    return { memory: String(memory), back: ownPath(String(back)) };
  } catch {
    return { memory: '', back: '/board' };
  }
}
