import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';
import { fromBase32, toBase32 } from '../ids.ts';

const MAC = 8;

/** Who a personal link or reply address speaks for. */
export interface TokenSubject {
  roundNo: number;
  personNo: number;
}

// Deriving costs as much as all else that a reply page needs of its token.
const derived = new WeakMap<Uint8Array, KeyObject>();

/** The key that signs the tokens of one round, derived from the round's own: purging the round ends its tokens. */
export function tokenKeyOf(roundKey: Uint8Array): KeyObject {
  const known = derived.get(roundKey);
  if (known) return known;
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', roundKey, '', 'anpi reply token', 32)));
  derived.set(roundKey, key);
  return key;
}

/** 18 to 26 lower-case characters that survive mail programs which fold case: round, person, 64 bits of HMAC-SHA-256. */
export function makeToken(tokenKey: KeyObject, subject: TokenSubject): string {
  const body = Buffer.from([...varint(subject.roundNo), ...varint(subject.personNo)]);
  return toBase32(Buffer.concat([body, mac(tokenKey, body)]));
}

/** What a token claims to be about, not yet verified; null when it has no such shape. */
export function readToken(token: string): TokenSubject | null {
  if (token.length < 16 || token.length > 32) return null;
  const bytes = fromBase32(token);
  if (bytes === null || toBase32(bytes) !== token.toLowerCase()) return null;
  const round = readVarint(bytes, 0);
  const person = round && readVarint(bytes, round.next);
  if (!person || person.next + MAC !== bytes.length) return null;
  return { roundNo: round.value, personNo: person.value };
}

/** Tokens found genuine lately: a page that is opened is soon sent. */
const genuine = new WeakMap<KeyObject, Set<string>>();
const MOST_KEPT = 50_000;

/** True when the token was made with this key; for one that was not it takes the same time wherever it differs. */
export function verifyToken(tokenKey: KeyObject, token: string): boolean {
  const known = genuine.get(tokenKey) ?? new Set();
  if (known.has(token)) return true;
  if (!isMadeWith(tokenKey, token)) return false;
  if (known.size >= MOST_KEPT) known.clear();
  genuine.set(tokenKey, known.add(token));
  return true;
}

function isMadeWith(tokenKey: KeyObject, token: string): boolean {
  const bytes = fromBase32(token);
  if (bytes === null || bytes.length <= MAC) return false;
  const body = bytes.subarray(0, bytes.length - MAC);
  return timingSafeEqual(mac(tokenKey, body), bytes.subarray(bytes.length - MAC));
}

const mac = (key: KeyObject, body: Uint8Array): Uint8Array =>
  createHmac('sha256', key).update(body).digest().subarray(0, MAC);

function varint(value: number): number[] {
  const out: number[] = [];
  let rest = value;
  while (rest > 127) {
    out.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...out, rest];
}

function readVarint(bytes: Uint8Array, from: number): { value: number; next: number } | null {
  let value = 0;
  for (let at = from, scale = 1; at < bytes.length && at < from + 5; at++, scale *= 128) {
    const byte = bytes[at]!;
    value += (byte & 127) * scale;
    if (byte < 128) return { value, next: at + 1 };
  }
  return null;
}
