import { type Spec, text, url, type Values } from '#lib/base/settings.ts';

export const xSpec = {
  appKey: { env: 'X_API_KEY', doc: 'API key of the app that posts on X.', schema: text, secret: true },
  appSecret: { env: 'X_API_SECRET', doc: 'Secret of that key.', schema: text, secret: true },
  accessToken: {
    env: 'X_ACCESS_TOKEN',
    doc: 'Access token of the company’s account, made with "Read and write".',
    schema: text,
    secret: true,
  },
  accessSecret: { env: 'X_ACCESS_SECRET', doc: 'Secret of that token.', schema: text, secret: true },
  apiUrl: {
    env: 'X_API_URL',
    doc: 'Where X’s API is; another address only for trying things out.',
    schema: url,
    default: 'https://api.x.com',
    shared: true,
  },
} satisfies Spec;

export type XSettings = Values<typeof xSpec>;
