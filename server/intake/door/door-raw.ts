import { createHash } from 'node:crypto';
import { toBase32 } from '#lib/base/ids.ts';
import type { Raw } from '#lib/domain/raw.ts';
import type { PinEvidence } from '#lib/routes/route.ts';
import type { Typed } from './read-typed.ts';

/** A sent form as it is kept. Nonce, number and content together name it: the same page sent twice is one answer. */
export function doorRaw(employeeNumber: string, pin: PinEvidence, { nonce, bytes }: Typed, receivedAt: Date): Raw {
  const digest = createHash('sha256').update(`${employeeNumber}\n${nonce}\n`).update(bytes).digest();
  return { bytes, envelope: { employeeNumber, pin }, receivedAt, dedupeKey: toBase32(digest) };
}
