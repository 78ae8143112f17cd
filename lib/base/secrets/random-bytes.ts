import { randomBytes as fromSystem } from 'node:crypto';

const POOL = 8 * 1024;

let pool = Buffer.alloc(0);

/** Random bytes in memory of their own; the system is asked for thousands at a time, since a call costs more than what a few bytes are used for. */
export function randomBytes(count: number): Uint8Array {
  if (count > POOL / 8) return fromSystem(count);
  if (pool.length < count) pool = fromSystem(POOL);
  const bytes = Uint8Array.prototype.slice.call(pool, 0, count);
  pool = pool.subarray(count);
  return bytes;
}
