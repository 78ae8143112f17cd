import { createHmac, type KeyObject } from 'node:crypto';

/** The four digits that stand in a person's SMS of one round. Too short to be a secret: it counts only together with that person's own number. */
export function shortCode(tokenKey: KeyObject, personNo: number): string {
  const digest = createHmac('sha256', tokenKey).update(`short code ${personNo}`).digest();
  return String(digest.readUInt32BE(0) % 10_000).padStart(4, '0');
}
