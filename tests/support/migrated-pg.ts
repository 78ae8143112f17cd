import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { migrationsFolder } from '#db/migrations-folder.ts';

const folder = fileURLToPath(new URL('../../node_modules/.cache/anpi/', import.meta.url));

let template: Promise<Blob> | null = null;

/** A PGlite on which the real migrations have run: they run once for each state of them, every other start copies what they made. */
export async function migratedPg(): Promise<PGlite> {
  template ??= kept();
  const client = new PGlite({ loadDataDir: await template });
  await client.waitReady;
  return client;
}

async function kept(): Promise<Blob> {
  const path = join(folder, `pg-${digestOfMigrations()}.tar`);
  try {
    return new Blob([readFileSync(path)]);
  } catch {
    const made = await migrateAnew();
    keep(path, Buffer.from(await made.arrayBuffer()));
    return made;
  }
}

async function migrateAnew(): Promise<Blob> {
  const client = new PGlite();
  await migrate(drizzle(client), { migrationsFolder: migrationsFolder('pg') });
  const dump = await client.dumpDataDir('none');
  await client.close();
  return dump;
}

/** Another process may keep the same at the same time: each writes a file of its own and gives it the name when it is whole. */
function keep(path: string, bytes: Buffer): void {
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (/^pg-\w+\.tar$/.test(old)) rmSync(join(folder, old), { force: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, path);
}

/** Changes with every migration and with the PostgreSQL that runs them. */
function digestOfMigrations(): string {
  const hash = createHash('sha256');
  const here = migrationsFolder('pg');
  for (const name of readdirSync(here).filter((file) => file.endsWith('.sql'))) {
    hash.update(name).update(readFileSync(join(here, name)));
  }
  hash.update(readFileSync(join(here, 'meta/_journal.json')));
  hash.update(readFileSync(fileURLToPath(new URL('../package.json', import.meta.resolve('@electric-sql/pglite')))));
  return hash.digest('hex').slice(0, 16);
}
