import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { Db } from '#db/db.ts';
import { migrationsFolder } from '#db/migrations-folder.ts';
import { pgDb } from '#db/open-pg.ts';
import { openSqlite } from '#db/open-sqlite.ts';

export const DIALECTS = ['sqlite', 'pg'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** A new folder, removed with everything in it by `remove`. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'anpi-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

let template: Promise<Blob> | null = null;

/** The real migrations run once in each test process; every test gets a copy of what they made. */
function migrated(): Promise<Blob> {
  template ??= (async () => {
    const client = new PGlite();
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder('pg') });
    const dump = await client.dumpDataDir('none');
    await client.close();
    return dump;
  })();
  return template;
}

/** An empty database of one dialect, built by the real migrations. */
export async function openTestDb(dialect: Dialect): Promise<Db> {
  if (dialect === 'pg') {
    const client = new PGlite({ loadDataDir: await migrated() });
    return pgDb(drizzle(client), () => client.close());
  }
  const folder = temporaryFolder();
  const db = await openSqlite(join(folder.path, 'anpi.db'));
  return {
    ...db,
    close: async () => {
      await db.close();
      folder.remove();
    },
  };
}
