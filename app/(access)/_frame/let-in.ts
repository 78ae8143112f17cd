import { cookies, headers } from 'next/headers';
import { FROM_HEADER } from '#lib/base/addresses/from-header.ts';
import { sessionCookieName, sessionCookieOptions } from '#lib/base/secrets/session-cookie.ts';
import { LONGEST_MS } from '#lib/domain/sign-in/sign-in.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';

/** Gives the browser its new token; whatever token it had before is overwritten. */
export async function letIn(token: string): Promise<void> {
  const { ctx, door } = sharedCtx();
  const { publicUrl } = ctx.core;
  const options = { ...sessionCookieOptions(publicUrl), maxAge: LONGEST_MS / 1000 };
  (await cookies()).set(sessionCookieName(publicUrl), token, options);
  door.forget();
}

/** The address a request came from, as the web server in front saw it. */
export const fromNow = async (): Promise<string> => (await headers()).get(FROM_HEADER) ?? '';
