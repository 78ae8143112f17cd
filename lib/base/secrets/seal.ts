import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { Problem } from '../problem.ts';
import { randomBytes } from './random-bytes.ts';

const NONCE = 12;
const TAG = 16;

/** 256 random bits. */
export const newKey = (): Uint8Array => randomBytes(32);

const keyObjects = new WeakMap<Uint8Array, KeyObject>();

/** Given the bare bytes, Node takes four times as long over each call. */
function keyOf(bytes: Uint8Array): KeyObject {
  const known = keyObjects.get(bytes);
  if (known) return known;
  const made = createSecretKey(bytes);
  keyObjects.set(bytes, made);
  return made;
}

/** AES-256-GCM (NIST SP 800-38D): nonce, tag, then cipher text. `place` is bound in, so a value cannot be moved to another row. */
export function seal(key: Uint8Array, plain: Uint8Array, place: string): Uint8Array {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), nonce).setAAD(Buffer.from(place));
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** The plain bytes; throws `seal.broken` when the key, the place or one bit is wrong. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: string): Uint8Array {
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(key), sealed.subarray(0, NONCE), {
      authTagLength: TAG,
    })
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
  } catch {
    throw new Problem('seal.broken', { place });
  }
}

export const sealText = (key: Uint8Array, text: string, place: string): Uint8Array =>
  seal(key, Buffer.from(text, 'utf8'), place);

export const unsealText = (key: Uint8Array, sealed: Uint8Array, place: string): string =>
  Buffer.from(unseal(key, sealed, place)).toString('utf8');
