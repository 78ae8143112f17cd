import { open, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { seal, unseal } from '../secrets/seal.ts';

/** A file of sealed records that only grows; after a failed `append` it is done with, and the next record belongs in a new one. */
export interface RecordFile {
  readonly path: string;
  readonly bytes: number;
  /** Resolves when the records are on the disk, by fdatasync. */
  append(records: readonly Uint8Array[]): Promise<void>;
  close(): Promise<void>;
}

const LENGTH = 4;

/** Each record is bound to its file and its place in it. */
const placeOf = (path: string, index: number): string => `${basename(path)}:${index}`;

/** A new file; throws when there is one of this name, or no room. */
export async function createRecordFile(path: string, key: Uint8Array): Promise<RecordFile> {
  const file = await open(path, 'ax', 0o600);
  try {
    await syncFolder(dirname(path));
  } catch (error) {
    await file.close();
    throw error;
  }
  let count = 0;
  let bytes = 0;
  return {
    path,
    get bytes() {
      return bytes;
    },
    append: async (records) => {
      const whole = Buffer.concat(records.flatMap((record, i) => framed(seal(key, record, placeOf(path, count + i)))));
      await file.writeFile(whole);
      await file.datasync();
      count += records.length;
      bytes += whole.length;
    },
    close: () => file.close(),
  };
}

function framed(sealed: Uint8Array): Uint8Array[] {
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(sealed.length);
  return [length, sealed];
}

export interface ReadRecords {
  records: Uint8Array[];
  /** The file ends in something that is no whole record, as a power cut leaves it. */
  torn: boolean;
}

/** The whole records of a file, in their order, up to the first that is torn or not sealed with this key. */
export async function readRecordFile(path: string, key: Uint8Array): Promise<ReadRecords> {
  const all = await readFile(path);
  const records: Uint8Array[] = [];
  let at = 0;
  while (at < all.length) {
    const from = at + LENGTH;
    if (from > all.length) return { records, torn: true };
    const to = from + all.readUInt32BE(at);
    if (to > all.length) return { records, torn: true };
    try {
      records.push(unseal(key, all.subarray(from, to), placeOf(path, records.length)));
    } catch {
      return { records, torn: true };
    }
    at = to;
  }
  return { records, torn: false };
}

/** A new name is on the disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
