import { AsyncLocalStorage } from 'node:async_hooks';
import type Database from 'better-sqlite3';
import { Problem } from '#lib/base/problem.ts';
import { pause } from '#lib/base/time/pause.ts';
import type { Db, Handle } from './db.ts';
import { isBusy } from './sqlite-file.ts';

/** How long a write waits for another process's lock before it throws `db.busy`. */
const PATIENCE_MS = 10_000;
/** Whatever waits when a write is done, within so long after the lock was taken, still goes with it. */
const SHARED_MS = 4;

/** One call of `write`, until it is committed or undone. */
interface Work {
  run(): Promise<void>;
  finish(): void;
  fail(error: unknown): void;
}

export interface SqliteWrites {
  write: Db['write'];
  /** Resolves when nothing waits any more. */
  done(): Promise<void>;
}

/** The writes of one connection, in their order. Those that wait at the same time share one lock and one sync; one that throws is undone by itself. */
export function createSqliteWrites(writer: Database.Database, tx: Handle, sharedMs = SHARED_MS): SqliteWrites {
  const inWrite = new AsyncLocalStorage<true>();
  const waiting: Work[] = [];
  let working: Promise<void> | null = null;

  async function workOff(): Promise<void> {
    while (waiting.length > 0) {
      try {
        await begin(writer);
      } catch (error) {
        waiting.shift()?.fail(error);
        continue;
      }
      await writeTogether(performance.now() + sharedMs);
    }
    working = null;
  }

  async function writeTogether(until: number): Promise<void> {
    const done: Work[] = [];
    do await run(waiting.shift()!, done);
    while (writer.inTransaction && waiting.length > 0 && performance.now() < until);
    try {
      if (writer.inTransaction) writer.exec('commit');
      for (const work of done) work.finish();
    } catch (error) {
      if (writer.inTransaction) writer.exec('rollback');
      for (const work of done) work.fail(error);
    }
  }

  async function run(work: Work, done: Work[]): Promise<void> {
    const beside = done.length > 0;
    if (beside) writer.exec('savepoint beside');
    try {
      await work.run();
      if (beside) writer.exec('release beside');
      done.push(work);
    } catch (error) {
      work.fail(error);
      if (writer.inTransaction) writer.exec(beside ? 'rollback to beside; release beside' : 'rollback');
      // A disk that is full or broken may have undone them all.
      else for (const other of done.splice(0)) other.fail(error);
    }
  }

  function workOf<T>(work: (tx: Handle) => Promise<T>, resolve: (result: T) => void, fail: Work['fail']): Work {
    // What runs for a caller knows for whom, whoever's lock it shares.
    const asCaller = AsyncLocalStorage.snapshot();
    let result: T;
    const run = () =>
      asCaller(() =>
        inWrite.run(true, async () => {
          result = await work(tx);
        }),
      );
    return { run, finish: () => resolve(result), fail };
  }

  return {
    write: (work) => {
      if (inWrite.getStore()) throw new Error('write() inside write(): pass tx down instead');
      return new Promise((resolve, reject) => {
        waiting.push(workOf(work, resolve, reject));
        working ??= workOff();
      });
    },
    done: async () => {
      await working;
    },
  };
}

/** Takes the write lock; throws `db.busy` when another process keeps it for too long. */
export async function begin(writer: Database.Database): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      writer.exec('begin immediate');
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > giveUpAt) throw new Problem('db.busy');
      await pause(1);
    }
  }
}
