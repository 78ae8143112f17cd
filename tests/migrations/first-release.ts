import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrationsFolder } from '#db/migrations-folder.ts';
import { masterKeyOf } from '#lib/base/secrets/master-key.ts';
import type { Dialect } from '../support/databases.ts';

export type Row = Record<string, string | number>;

interface FirstRelease {
  masterKey: string;
  mails: { dedupeKey: string; receivedAt: string; envelope: Record<string, unknown>; base64: string }[];
  tables: Record<string, Row[]>;
}

const { masterKey, mails, tables } = JSON.parse(
  readFileSync(fileURLToPath(new URL('first-release.json', import.meta.url)), 'utf8'),
) as FirstRelease;

/** A round with its answers as the first release wrote them down, and the mails that had come in. */
export const firstRelease = {
  masterKey: masterKeyOf(Buffer.from(masterKey, 'base64')),
  mails: mails.map(({ base64, receivedAt, ...mail }) => ({
    ...mail,
    receivedAt: new Date(receivedAt),
    bytes: Buffer.from(base64, 'base64'),
  })),
  /** The rows of each table, in an order in which they may be inserted; bytes as `\x` and hexadecimal digits, nulls left out. */
  tables: Object.entries(tables),
};

/** Writes a folder of migrations that ends with the first one. */
export function firstMigrationOnly(dialect: Dialect, folder: string): string {
  cpSync(migrationsFolder(dialect), folder, { recursive: true });
  const path = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { idx: number }[] };
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.filter(({ idx }) => idx === 0) }));
  return folder;
}
