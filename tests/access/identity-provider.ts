import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface Claims {
  sub: string;
  email?: string;
  email_verified?: boolean;
  nonce?: string;
  /** Seconds since 1970. */
  auth_time?: number;
}

export interface IdentityProvider {
  issuer: string;
  /** Who will be vouched for; whatever is set here overrides what is right. */
  claims: Claims;
  /** What the provider would send the browser back with. */
  signIn(url: string): Promise<string>;
  stop(): Promise<void>;
}

export const CLIENT = { id: 'anpi', secret: 'a shared secret of thirty-two chars' };

/** An OpenID provider on loopback: discovery, keys and a token endpoint that checks the code, the client and PKCE. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, { challenge: string; nonce: string }>();
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/authorize')) {
      const url = `http://local${request.url}`;
      const to = new URL(url).searchParams.get('redirect_uri');
      void provider.signIn(url).then((query) => response.writeHead(302, { location: `${to}?${query}` }).end());
      return;
    }
    answer(request).then(
      (body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
      (error) =>
        response.writeHead(400).end(JSON.stringify({ error: 'invalid_grant', error_description: String(error) })),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

  async function answer(request: IncomingMessage): Promise<unknown> {
    if (request.url === '/.well-known/openid-configuration') {
      return {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      };
    }
    if (request.url === '/keys') return { keys: [jwk] };
    const form = new URLSearchParams(await text(request));
    const asked = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!asked || asked.challenge !== challenge) throw new Error('no such code');
    if (form.get('client_secret') !== CLIENT.secret) throw new Error('not that client');
    const { sub, ...claims } = { nonce: asked.nonce, ...provider.claims };
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(issuer)
      .setAudience(CLIENT.id)
      .setSubject(sub)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
    return { access_token: randomUUID(), token_type: 'Bearer', id_token: token, expires_in: 300 };
  }

  const provider: IdentityProvider = {
    issuer,
    claims: { sub: 'u1' },
    signIn: async (url) => {
      const query = new URL(url).searchParams;
      const code = randomUUID();
      codes.set(code, { challenge: query.get('code_challenge')!, nonce: query.get('nonce')! });
      return new URLSearchParams({ code, state: query.get('state')! }).toString();
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return provider;
}
