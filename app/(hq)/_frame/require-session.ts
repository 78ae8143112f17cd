import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { sessionCookieName } from '#lib/base/secrets/session-cookie.ts';
import type { Session } from '#lib/flows/access/session.ts';
import { sharedCtx } from '#lib/shared-ctx.ts';

const ELSEWHERE = { second: '/sign-in/second', enrol: '/account/second-factor' } as const;

/** Who sent this request, at whatever stage; null for nobody. */
export async function sessionNow(): Promise<Session | null> {
  const { ctx, door } = sharedCtx();
  return door.whoIs((await cookies()).get(sessionCookieName(ctx.core.publicUrl))?.value);
}

/** The session of somebody who is in; anybody else is sent to where one gets in. */
export async function requireSession(): Promise<Session> {
  const session = await sessionNow();
  if (!session) redirect('/sign-in');
  if (session.stage !== 'full') redirect(ELSEWHERE[session.stage]);
  return session;
}
