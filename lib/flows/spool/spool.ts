import { hkdfSync } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createRecordFile, type RecordFile, readRecordFile } from '#lib/base/files/record-file.ts';
import { newId } from '#lib/base/ids.ts';
import type { MasterKey } from '#lib/base/secrets/master-key.ts';
import type { RoutedRaw } from '#lib/domain/raw.ts';
import type { Ctx } from '../ctx.ts';
import { readSpooled, spooledBytes } from './spooled-raw.ts';

/** Answers that the database would not take, in sealed files of their own until it does. */
export interface Spool {
  /** Resolves when the messages are on the disk; throws when not even this can be done. */
  append(raws: readonly RoutedRaw[]): Promise<void>;
  /** How many wait. */
  waiting(): number;
  /** Hands everything over, oldest first, and removes what `store` has taken; throws what `store` throws. */
  replay(store: (raws: readonly RoutedRaw[]) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const LONGEST_FILE = 4 * 1024 * 1024;
const ENDING = '.spool';

/** Opens the spool in a folder that one process has to itself. The key comes from the master key alone: the database may be gone. */
export async function openSpool(
  folder: string,
  master: MasterKey,
  { clock, log }: Pick<Ctx, 'clock' | 'log'>,
): Promise<Spool> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const key = new Uint8Array(hkdfSync('sha256', master.bytes, '', 'anpi spool', 32));
  let current: RecordFile | null = null;
  let tail: Promise<unknown> = Promise.resolve();
  let waiting = await countIn(folder, key);

  /** One after the other: a file is written or read, never both. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const run = tail.then(work);
    tail = run.catch(() => {});
    return run;
  };
  const finishFile = async (): Promise<void> => {
    const file = current;
    current = null;
    await file?.close().catch(() => {});
  };

  return {
    waiting: () => waiting,
    append: (raws) =>
      inTurn(async () => {
        if (current && current.bytes > LONGEST_FILE) await finishFile();
        try {
          current ??= await createRecordFile(join(folder, newId(clock.now()) + ENDING), key);
          await current.append(raws.map(spooledBytes));
          waiting += raws.length;
        } catch (error) {
          const unused = current?.bytes === 0 ? current.path : null;
          await finishFile();
          if (unused) await rm(unused, { force: true }).catch(() => {});
          throw error;
        }
      }),
    replay: async (store) => {
      // In turn: a file that is only just being made must not be taken for one that is finished.
      const finished = await inTurn(async () => {
        await finishFile();
        return filesIn(folder);
      });
      for (const name of finished) {
        const path = join(folder, name);
        const { records, torn } = await readRecordFile(path, key);
        if (records.length > 0) await store(records.map(readSpooled));
        if (torn)
          log.error('spool file ends in a record that is not whole: kept for a person', { path: `${path}.torn` });
        await (torn ? rename(path, `${path}.torn`) : rm(path));
        waiting = Math.max(0, waiting - records.length);
      }
    },
    close: () => inTurn(finishFile),
  };
}

/** Ids begin with their time: the names in order are the files in order. */
async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(ENDING)).sort();
}

async function countIn(folder: string, key: Uint8Array): Promise<number> {
  let count = 0;
  for (const name of await filesIn(folder)) count += (await readRecordFile(join(folder, name), key)).records.length;
  return count;
}
