import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { sharedCtx } from '#lib/shared-ctx.ts';
import { ownPath } from '../../../(hq)/_frame/own-path.ts';
import { sessionNow } from '../../../(hq)/_frame/require-session.ts';
import { SSO_COOKIE, ssoCookieOptions } from '../sso-cookie.ts';

export const dynamic = 'force-dynamic';

/** Off to the company's identity provider; what has to come back with the browser waits in a cookie. */
export async function GET(request: Request): Promise<Response> {
  const { ctx, door } = sharedCtx();
  const back = ownPath(new URL(request.url).searchParams.get('back'));
  if (!door.singleSignOn) redirect('/sign-in');
  // Whoever is in already has come to show once more who they are.
  const fresh = (await sessionNow())?.stage === 'full';
  const begun = await door.singleSignOn.begin({ fresh }).catch((error) => {
    ctx.log.error('single sign-on cannot be reached', { error: String(error) });
    return null;
  });
  if (!begun) redirect(`/sign-in?${new URLSearchParams({ back, note: 'sso' })}`);
  const value = JSON.stringify({ memory: begun.memory, back });
  (await cookies()).set(SSO_COOKIE, value, ssoCookieOptions(ctx.core.publicUrl));
  redirect(begun.url);
}
