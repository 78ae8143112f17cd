import { createHmac } from 'node:crypto';
import { randomBytes } from './random-bytes.ts';

const STEP_MS = 30_000;
/** Clocks of telephones are off by some seconds: one step to each side counts. */
const SLACK = 1;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 random bits as RFC 4648 base32, as authenticator apps take them. */
export const newTotpSecret = (): string => {
  const bits = [...randomBytes(20)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]).join('');
};

/** The six digits of one step (RFC 6238, SHA-1, 30 seconds: what every app speaks). */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const at = mac[mac.length - 1]! & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

export const totpStepAt = (now: Date): number => Math.floor(now.getTime() / STEP_MS);

/** The step whose code this is, newer than `after`; null when it is none. A code counts once. */
export function totpStepOf(secret: string, typed: string, now: Date, after: number | null): number | null {
  const code = typed.normalize('NFKC').replace(/\D/g, '');
  const current = totpStepAt(now);
  for (let step = current - SLACK; step <= current + SLACK; step++) {
    if (step > (after ?? 0) && totpCode(secret, step) === code) return step;
  }
  return null;
}

/** What the square code of the set-up says. */
export const totpUri = (secret: string, issuer: string, login: string): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(login)}?${new URLSearchParams({ secret, issuer }).toString().replaceAll('+', '%20')}`;

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
