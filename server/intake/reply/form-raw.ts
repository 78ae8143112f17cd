import { createHash } from 'node:crypto';
import { toBase32 } from '#lib/base/ids.ts';
import { randomBytes } from '#lib/base/secrets/random-bytes.ts';
import type { Raw } from '#lib/domain/raw.ts';

const NONCE = /^[0-9a-z]{8,64}$/;

/** Made for each page that is shown: the same page sent twice is one answer. */
export const newNonce = (): string => toBase32(randomBytes(15));

/** Of the page that this form came from; a new one where it names none. */
export function nonceIn(bytes: Uint8Array): string {
  const sent = new URLSearchParams(Buffer.from(bytes).toString('utf8')).get('nonce');
  return sent !== null && NONCE.test(sent) ? sent : newNonce();
}

/** A sent form as it is kept. Nonce, token and content together name it; a form without a nonce is always a new one. */
export function formRaw(token: string, nonce: string, bytes: Uint8Array, receivedAt: Date): Raw {
  const digest = createHash('sha256').update(`${token}\n${nonce}\n`).update(bytes).digest();
  return { bytes, envelope: { token }, receivedAt, dedupeKey: toBase32(digest) };
}

/** What a person can read to the company on the phone: the first characters of the key under which the answer is kept. */
export const receiptNumber = (raw: Raw): string =>
  `${raw.dedupeKey.slice(0, 4)}-${raw.dedupeKey.slice(4, 8)}`.toUpperCase();
