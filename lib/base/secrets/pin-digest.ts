import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomInt, timingSafeEqual } from 'node:crypto';
import type { MasterKey } from './master-key.ts';

const keys = new WeakMap<MasterKey, KeyObject>();

function keyFrom(master: MasterKey): KeyObject {
  const known = keys.get(master);
  if (known) return known;
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', master.bytes, '', 'anpi pin', 32)));
  keys.set(master, key);
  return key;
}

/** HMAC-SHA-256 (base64url) of a PIN, bound to its employee number, under a key derived from the master key (RFC 5869). */
export const pinDigest = (master: MasterKey, employeeNumber: string, pin: string): string =>
  createHmac('sha256', keyFrom(master)).update(`${employeeNumber}\n${pin}`).digest('base64url');

/** Takes the same time wherever two digests differ, and also where there is none to compare with. */
export function samePinDigest(held: string | null, typed: string): boolean {
  const against = Buffer.from(held ?? NONE);
  const given = Buffer.from(typed);
  return against.length === given.length && timingSafeEqual(against, given) && held !== null;
}

/** As long as a digest, and none of them. */
const NONE = '-'.repeat(43);

/** Digits from the system's source of chance, each number as likely as any other. */
export const randomDigits = (length: number): string => String(randomInt(10 ** length)).padStart(length, '0');
