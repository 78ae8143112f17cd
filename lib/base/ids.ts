import { randomBytes } from './secrets/random-bytes.ts';

/** Crockford's base32, lower case: no i, l, o, u, so it survives being read aloud and typed. */
export const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Bytes as lower-case Crockford base32, most significant bit first, padded with zero bits. */
export function toBase32(bytes: Uint8Array): string {
  let out = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(value >>> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? out + ALPHABET[(value << (5 - bits)) & 31] : out;
}

/** The bytes behind `toBase32`, or null when a character is foreign or the padding is not zero. */
export function fromBase32(text: string): Uint8Array | null {
  const out = new Uint8Array(Math.floor((text.length * 5) / 8));
  let bits = 0;
  let value = 0;
  let at = 0;
  for (const char of text.toLowerCase()) {
    const digit = ALPHABET.indexOf(char);
    if (digit < 0) return null;
    value = (value << 5) | digit;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = (value >>> bits) & 255;
    }
    value &= (1 << bits) - 1;
  }
  return value === 0 ? out : null;
}

/** A new id of 20 characters: 40 bits of time in steps of 64 ms, so that rows of one hour lie together, and 60 random bits. */
export const newId = (now: Date): string => idOf(now, randomBytes(RANDOM));

/** Many new ids in ascending order: an index filled in its own order takes less than half the time. */
export function newIds(count: number, now: Date): string[] {
  const random = randomBytes(count * RANDOM);
  return Array.from({ length: count }, (_, i) => idOf(now, random.subarray(i * RANDOM, (i + 1) * RANDOM))).sort();
}

const RANDOM = 7;

function idOf(now: Date, random: Uint8Array): string {
  const bytes = new Uint8Array(5 + RANDOM);
  let time = Math.floor(now.getTime() / 64);
  for (let i = 4; i >= 0; i--) {
    bytes[i] = time & 255;
    time = Math.floor(time / 256);
  }
  bytes.set(random, 5);
  return toBase32(bytes);
}
