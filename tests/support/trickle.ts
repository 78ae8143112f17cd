import type { Socket } from 'node:net';
import { pause } from '#lib/base/time/pause.ts';

export interface Trickle {
  bytes: number;
  everyMs: number;
}

/** Writes what it is given in small pieces, one after the other; `done` when the last of them is on its way. */
export function trickleTo(to: Socket, { bytes, everyMs }: Trickle): (part: Buffer, done: () => void) => void {
  let last = Promise.resolve();
  const write = async (part: Buffer): Promise<void> => {
    for (let at = 0; at < part.length && !to.destroyed; at += bytes) {
      to.write(part.subarray(at, at + bytes));
      await pause(everyMs);
    }
  };
  return (part, done) => {
    last = last.then(() => write(part)).then(done);
  };
}
