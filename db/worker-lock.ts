import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { pause } from '#lib/base/time/pause.ts';
import { isBusy } from './sqlite-file.ts';

export interface WorkerLock {
  release(): void;
}

const LOOK_AGAIN_MS = 200;

/** On SQLite: waits until this process is the only worker of the database; the lock falls with the process, however it dies. Null on PostgreSQL, where workers share by leases. */
export async function workerLock(databaseUrl: string): Promise<WorkerLock | null> {
  if (!databaseUrl.startsWith('sqlite:')) return null;
  const path = `${databaseUrl.slice('sqlite:'.length)}.worker-lock`;
  mkdirSync(dirname(path), { recursive: true });
  const raw = new Database(path);
  raw.pragma('busy_timeout = 0');
  for (;;) {
    try {
      raw.exec('begin exclusive');
      return { release: () => void raw.close() };
    } catch (error) {
      if (!isBusy(error)) throw error;
      await pause(LOOK_AGAIN_MS);
    }
  }
}
