import * as openid from 'openid-client';
import { Problem } from '#lib/base/problem.ts';
import type { CoreSettings } from '#lib/base/settings/core-settings.ts';
import { LONGEST_MS } from '#lib/domain/sign-in/sign-in.ts';
import type { Identity, SingleSignOn } from '#lib/flows/access/door.ts';

const TIMEOUT_S = 10;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

interface Memory {
  state: string;
  nonce: string;
  verifier: string;
}

/** OpenID Connect with state, nonce and PKCE (RFC 9700); null where it is not set. Throws `settings.bad` when it is half set. */
export function createSingleSignOn(core: CoreSettings): SingleSignOn | null {
  const { oidcIssuer, oidcClientId, oidcClientSecret } = core;
  if (!oidcIssuer && !oidcClientId && !oidcClientSecret) return null;
  if (!oidcIssuer || !oidcClientId || !oidcClientSecret) {
    throw new Problem('settings.bad', { part: 'anpi', wrong: 'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET' });
  }
  const back = `${core.publicUrl}/sign-in/back`;
  let found: Promise<openid.Configuration> | null = null;
  // Found out when somebody first wants it, so that a provider that is down does not keep anything from starting.
  const configuration = (): Promise<openid.Configuration> => {
    found ??= discover(oidcIssuer, oidcClientId, oidcClientSecret).catch((error) => {
      found = null;
      throw error;
    });
    return found;
  };

  return {
    begin: async ({ fresh }) => {
      const config = await configuration();
      const memory: Memory = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const url = openid.buildAuthorizationUrl(config, {
        redirect_uri: back,
        scope: 'openid email',
        state: memory.state,
        nonce: memory.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(memory.verifier),
        code_challenge_method: 'S256',
        // With max_age a provider has to say when it asked (OpenID Connect Core 3.1.2.1).
        max_age: String(fresh ? 0 : LONGEST_MS / 1000),
        ...(fresh ? { prompt: 'login' } : {}),
      });
      return { url: url.href, memory: JSON.stringify(memory) };
    },
    finish: async (query, text) => {
      const memory = memoryIn(text);
      if (!memory) return null;
      const config = await configuration();
      try {
        const tokens = await openid.authorizationCodeGrant(config, new URL(`${back}?${query}`), {
          expectedState: memory.state,
          expectedNonce: memory.nonce,
          pkceCodeVerifier: memory.verifier,
          idTokenExpected: true,
        });
        return identityIn(tokens.claims());
      } catch {
        return null;
      }
    },
  };
}

async function discover(issuer: string, id: string, secret: string): Promise<openid.Configuration> {
  const server = new URL(issuer);
  const execute = LOOPBACK.has(server.hostname) ? [openid.allowInsecureRequests] : [];
  return openid.discovery(server, id, secret, undefined, { execute, timeout: TIMEOUT_S });
}

function memoryIn(text: string): Memory | null {
  try {
    const { state, nonce, verifier } = JSON.parse(text) as Record<string, unknown>;
    const all = [state, nonce, verifier].every((part) => typeof part === 'string' && part.length >= 20);
    return all ? ({ state, nonce, verifier } as Memory) : null;
  } catch {
    return null;
  }
}

function identityIn(claims: openid.IDToken | undefined): Identity | null {
  if (!claims) return null;
  const { iss, sub, email, email_verified: vouched, auth_time: seconds } = claims;
  const mail = typeof email === 'string' && vouched === true ? email : null;
  const provenAt = typeof seconds === 'number' ? new Date(seconds * 1000) : null;
  return { subject: `${iss} ${sub}`, mail, provenAt };
}
