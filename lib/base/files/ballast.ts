import { mkdir, open, rm, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file that is there to be given up: on a full disk its room holds the answers of the next hours. */
export interface Ballast {
  /** Makes the file where it is missing and the disk has plenty of room; throws what the disk throws. */
  lay(): Promise<void>;
  /** Gives the room back when the disk is full; true when there was some to give. */
  dropIfFull(): Promise<boolean>;
}

const CHUNK = Buffer.alloc(1024 * 1024);
/** A disk with less free is full. */
const FULL_BELOW = 1024 * 1024;

/** `bytes` 0: none. */
export function ballastAt(path: string, bytes: number): Ballast {
  const freeBytes = async (): Promise<number> => {
    const { bavail, bsize } = await statfs(dirname(path));
    return bavail * bsize;
  };
  return {
    lay: async () => {
      if (bytes === 0) return;
      await mkdir(dirname(path), { recursive: true });
      if ((await sizeOf(path)) >= bytes || (await freeBytes()) < bytes * 2) return;
      const file = await open(path, 'w', 0o600);
      try {
        for (let left = bytes; left > 0; left -= CHUNK.length) await file.write(CHUNK, 0, Math.min(left, CHUNK.length));
        await file.sync();
      } finally {
        await file.close();
      }
    },
    dropIfFull: async () => {
      if ((await freeBytes()) >= FULL_BELOW || (await sizeOf(path)) === 0) return false;
      await rm(path, { force: true });
      return true;
    },
  };
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );
