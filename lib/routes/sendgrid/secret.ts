import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

export type Secret = { kind: 'key'; key: KeyObject } | { kind: 'basic'; credentials: string };

/** The public key of a security policy as SendGrid shows it, or the `USER:PASSWORD` that stands in the webhook's address. */
export const secret = z.string().transform((written, context): Secret => {
  if (/^[^:]+:.{8,}$/.test(written)) return { kind: 'basic', credentials: written };
  try {
    const der = Buffer.from(written, 'base64');
    return { kind: 'key', key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
  } catch {
    context.addIssue('neither a public key nor USER:PASSWORD with 8 characters or more');
    return z.NEVER;
  }
});
