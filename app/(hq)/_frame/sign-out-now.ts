'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { sessionCookieName } from '#lib/base/secrets/session-cookie.ts';
import { signOut } from '#lib/flows/access/sign-in/sign-out.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { sessionNow } from './require-session.ts';

/** Ends the session everywhere, not only the cookie. */
export async function signOutNow(): Promise<void> {
  const { ctx, door } = sharedCtx();
  const session = await sessionNow();
  if (session) await signOut(ctx, session);
  door.forget();
  (await cookies()).delete(sessionCookieName(ctx.core.publicUrl));
  redirect('/sign-in');
}
