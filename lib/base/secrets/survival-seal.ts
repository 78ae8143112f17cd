import { type BinaryLike, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { Problem } from '../problem.ts';
import { randomBytes } from './random-bytes.ts';
import { seal, unseal } from './seal.ts';

/** What a sealed file begins with: whoever finds it can tell what it is. */
const START = Buffer.from('ANPI SURVIVAL 1\n');
const SALT = 16;
const PLACE = 'survival copy';
/** 32 MB and some 100 ms for each guess (RFC 7914). */
const COST = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

const stretch: (passphrase: string, salt: Uint8Array) => Promise<Uint8Array> = async (passphrase, salt) =>
  promisify<BinaryLike, BinaryLike, number, typeof COST, Buffer>(scrypt)(passphrase.normalize('NFKC'), salt, 32, COST);

/** Seals files under one passphrase, which is stretched once: name, then salt, then AES-256-GCM. */
export async function survivalSeal(passphrase: string): Promise<(plain: Uint8Array) => Uint8Array> {
  const salt = randomBytes(SALT);
  const key = await stretch(passphrase, salt);
  return (plain) => Buffer.concat([START, salt, seal(key, plain, PLACE)]);
}

/** The plain bytes; needs nothing but the file and the passphrase. Throws `seal.broken` for a wrong one or another file. */
export async function openSurvival(passphrase: string, file: Uint8Array): Promise<Uint8Array> {
  const body = Buffer.from(file);
  if (!body.subarray(0, START.length).equals(START)) throw new Problem('seal.broken', { place: PLACE });
  const salt = body.subarray(START.length, START.length + SALT);
  return unseal(await stretch(passphrase, salt), body.subarray(START.length + SALT), PLACE);
}
