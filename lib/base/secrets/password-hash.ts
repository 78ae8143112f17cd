import { argon2, scrypt, timingSafeEqual } from 'node:crypto';
import { randomBytes } from './random-bytes.ts';

/** OWASP's floor for argon2id: 19 MiB, two passes. */
const ARGON = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
/** Threads are shared with everything else that the process does off its loop. */
const MOST_AT_ONCE = 2;

type Algorithm = 'argon2id' | 'scrypt';

/** `argon2id$SALT$TAG`; scrypt where Node is older than 24.7 and has no argon2. */
export async function hashPassword(password: string): Promise<string> {
  const salt = Buffer.from(randomBytes(16));
  const algorithm: Algorithm = typeof argon2 === 'function' ? 'argon2id' : 'scrypt';
  const tag = await derive(algorithm, password, salt);
  return [algorithm, salt.toString('base64url'), tag.toString('base64url')].join('$');
}

/** True when it is the password; null as the hash takes as long and is never right. */
export async function verifyPassword(hash: string | null, password: string): Promise<boolean> {
  const [algorithm, salt, tag] = (hash ?? (await nobodys())).split('$') as [Algorithm, string, string];
  const derived = await derive(algorithm, password, Buffer.from(salt, 'base64url'));
  return timingSafeEqual(derived, Buffer.from(tag, 'base64url')) && hash !== null;
}

let made: Promise<string> | null = null;
const nobodys = (): Promise<string> => {
  made ??= hashPassword(Buffer.from(randomBytes(16)).toString('hex'));
  return made;
};

let running = 0;
const waiting: (() => void)[] = [];

async function derive(algorithm: Algorithm, password: string, salt: Buffer): Promise<Buffer> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await deriveNow(algorithm, Buffer.from(password.normalize('NFKC'), 'utf8'), salt);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

const deriveNow = (algorithm: Algorithm, message: Buffer, nonce: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, tag: Buffer) => (error ? reject(error) : resolve(tag));
    if (algorithm === 'argon2id') argon2('argon2id', { message, nonce, ...ARGON }, done);
    else scrypt(message, nonce, ARGON.tagLength, SCRYPT, done);
  });
