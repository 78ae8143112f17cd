import { createHmac, timingSafeEqual } from 'node:crypto';

/** The signature that Twilio puts into `X-Twilio-Signature`: HMAC-SHA1 over the address and the sorted fields of the body (Twilio, "Webhooks security"). */
export function signCall(authToken: string, url: string, fields: URLSearchParams): string {
  const names = [...new Set(fields.keys())].sort();
  const text = names.flatMap((name) => [...new Set(fields.getAll(name))].sort().map((value) => name + value)).join('');
  return createHmac('sha1', authToken)
    .update(url + text)
    .digest('base64');
}

/** Whether one of the account's tokens signed a call to exactly this address; Twilio may write out the usual port of https or http, or leave it out. */
export function isSignedBy(
  tokens: readonly (string | undefined)[],
  url: string,
  fields: URLSearchParams,
  signature: string,
): boolean {
  const given = Buffer.from(signature);
  return tokens.some(
    (token) =>
      token && spellings(url).some((spelling) => isEqual(given, Buffer.from(signCall(token, spelling, fields)))),
  );
}

const isEqual = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);

function spellings(url: string): string[] {
  const start = url.indexOf('://') + 3;
  const length = url.slice(start).search(/[/?#]/);
  const end = length < 0 ? url.length : start + length;
  const [before, authority, after] = [url.slice(0, start), url.slice(start, end), url.slice(end)];
  const usual = before.toLowerCase() === 'https://' ? ':443' : ':80';
  const port = /:\d{1,5}$/.exec(authority)?.[0];
  if (port !== undefined && port !== usual) return [url];
  const host = authority.slice(0, authority.length - (port?.length ?? 0));
  return [`${before}${host}${after}`, `${before}${host}${usual}${after}`];
}
