import { oneOf, optionalText, type Spec } from '../settings.ts';

/** How headquarters sign in. */
export const signInSpec = {
  secondFactor: {
    env: 'SECOND_FACTOR',
    doc: 'required: a password alone opens nothing but the screen that adds an authenticator app or a passkey. offered: it does.',
    schema: oneOf(['required', 'offered']),
    default: 'required',
  },
  oidcIssuer: {
    env: 'OIDC_ISSUER',
    doc: 'Address of the OpenID Connect provider for single sign-on; its redirect URI is PUBLIC_URL/sign-in/back.',
    schema: optionalText,
  },
  oidcClientId: { env: 'OIDC_CLIENT_ID', doc: 'Name of Anpi at that provider.', schema: optionalText },
  oidcClientSecret: {
    env: 'OIDC_CLIENT_SECRET',
    doc: 'Secret of Anpi at that provider.',
    schema: optionalText,
    secret: true,
  },
} satisfies Spec;
