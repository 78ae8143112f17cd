import { sessionCookieOptions } from '#lib/base/secrets/session-cookie.ts';

const LIVES_S = 10 * 60;

/** Holds state, nonce and verifier while the browser is away at the identity provider. */
export const SSO_COOKIE = 'anpi-sso';

export const ssoCookieOptions = (publicUrl: string) => ({
  ...sessionCookieOptions(publicUrl),
  path: '/sign-in',
  maxAge: LIVES_S,
});
