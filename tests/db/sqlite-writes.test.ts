import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Db, Handle } from '#db/db.ts';
import { openSqlite } from '#db/open-sqlite.ts';
import { openSqliteFile } from '#db/sqlite-file.ts';
import { temporaryFolder } from '../support/databases.ts';

let folder: ReturnType<typeof temporaryFolder>;
let db: Db;
beforeEach(async () => {
  folder = temporaryFolder();
  // So long that no slow machine parts those who wait together.
  db = await openSqlite(join(folder.path, 'anpi.db'), 10_000);
});
afterEach(async () => {
  await db.close();
  folder.remove();
});

const addSite = async (tx: Handle, name: string): Promise<void> => {
  await tx.insert(db.t.sites).values({ id: name, name });
};
const siteNames = async (): Promise<string[]> => {
  const rows = await db.read.select({ name: db.t.sites.name }).from(db.t.sites).orderBy(db.t.sites.name);
  return rows.map(({ name }) => name);
};

describe('writes to SQLite', () => {
  it('that wait at the same time share one commit, and each gets its own result', async () => {
    const onlooker = new Database(join(folder.path, 'anpi.db'), { readonly: true });
    const seen = (): unknown => onlooker.prepare('select count(*) from sites').pluck().get();
    const seenInside: unknown[] = [];
    const results = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        db.write(async (tx) => {
          await addSite(tx, name);
          seenInside.push(seen());
          return name;
        }),
      ),
    );
    expect(results).toEqual(['a', 'b', 'c']);
    expect(seenInside).toEqual([0, 0, 0]);
    expect(seen()).toBe(3);
    onlooker.close();
  });

  it.each([0, 1, 2])('that throw are undone by themselves, the others stand (number %i throws)', async (bad) => {
    const writes = ['a', 'b', 'c'].map((name, i) =>
      db.write(async (tx) => {
        await addSite(tx, name);
        if (i === bad) throw new Error('no room for this one');
      }),
    );
    const ended = await Promise.allSettled(writes);
    expect(ended.map(({ status }) => status === 'rejected')).toEqual([0, 1, 2].map((i) => i === bad));
    expect(await siteNames()).toEqual(['a', 'b', 'c'].filter((_, i) => i !== bad));
  });

  it('are all told when the disk undoes the whole transaction, and the next one goes through', async () => {
    const lose = db.write(async (tx) => {
      await addSite(tx, 'a');
    });
    const undo = db.write(async (tx) => {
      await addSite(tx, 'b');
      await tx.rows(sql.raw('rollback'));
      throw new Error('database or disk is full');
    });
    const ended = await Promise.allSettled([lose, undo]);
    expect(ended).toMatchObject(
      [0, 1].map(() => ({ status: 'rejected', reason: { message: 'database or disk is full' } })),
    );
    await db.write((tx) => addSite(tx, 'c'));
    expect(await siteNames()).toEqual(['c']);
  });

  it('run on behalf of whoever asked, not of whoever took the lock', async () => {
    const caller = new AsyncLocalStorage<string>();
    const whose = (name: string) => caller.run(name, () => db.write(async () => caller.getStore()));
    expect(await Promise.all(['web', 'worker', 'cli'].map(whose))).toEqual(['web', 'worker', 'cli']);
  });

  it('inside another one are refused instead of waiting for themselves', async () => {
    const nested = db.write(async () => {
      await db.write(async () => {});
    });
    await expect(nested).rejects.toThrow('write() inside write()');
  });

  it('are synced in full on every connection, also of a file that is opened again', async () => {
    const path = join(folder.path, 'anpi.db');
    for (const readonly of [false, true]) {
      const raw = openSqliteFile(path, { journal: 'wal', readonly });
      expect(raw.pragma('synchronous', { simple: true })).toBe(2);
      expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
      raw.close();
    }
  });
});
