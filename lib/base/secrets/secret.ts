import { createHash } from 'node:crypto';
import { randomBytes } from './random-bytes.ts';

/** 256 random bits for a cookie or a link, as 43 characters of base64url. */
export const newSecret = (): string => Buffer.from(randomBytes(32)).toString('base64url');

/** What is stored of a secret; a secret of 256 bits needs no slow hash. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
