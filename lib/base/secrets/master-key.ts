import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '../problem.ts';
import { newKey } from './seal.ts';

/** The key that wraps all others. It never enters the database; whoever loses it has lost every address and reply. */
export interface MasterKey {
  readonly bytes: Uint8Array;
  /** Keyed digest (HMAC-SHA-256, base64url) to look a sealed address up by. */
  digest(text: string): string;
  /** Proves that who wrote a row holds this key (HMAC-SHA-256, base64url). */
  sign(text: string): string;
}

const HEADER = '# Anpi master key. Keep a copy away from this machine; without it no address or reply can be read.';

/** Reads the key file; null when there is none; throws `key.wrong` when it is not a key. */
export function readMasterKey(path: string): MasterKey | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const line = text.split('\n').find((candidate) => candidate !== '' && !candidate.startsWith('#')) ?? '';
  const bytes = Buffer.from(line.trim(), 'base64');
  if (bytes.length !== 32) throw new Problem('key.wrong', { path });
  return masterKeyOf(bytes);
}

/** Makes a new key file, readable by its owner only; fails when one exists. */
export function createMasterKey(path: string): MasterKey {
  mkdirSync(dirname(path), { recursive: true });
  const bytes = newKey();
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, `${HEADER}\n${Buffer.from(bytes).toString('base64')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  chmodSync(path, 0o600);
  return masterKeyOf(bytes);
}

export function masterKeyOf(bytes: Uint8Array): MasterKey {
  const keyed = (use: string) => {
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', bytes, '', use, 32)));
    return (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  };
  return { bytes, digest: keyed('anpi address digest'), sign: keyed('anpi report signature') };
}
