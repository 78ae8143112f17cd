import Database from 'better-sqlite3';
import { Problem } from '#lib/base/problem.ts';
import { olderThan } from '#lib/base/version.ts';

const OLDEST = [3, 51, 3];

interface Profile {
  journal: 'wal' | 'delete';
  readonly?: boolean;
}

/** Opens one connection with the profile that every connection must have, and checks that it took. */
export function openSqliteFile(path: string, profile: Profile): Database.Database {
  const raw = new Database(path, { readonly: profile.readonly ?? false });
  if (!profile.readonly) raw.pragma(`journal_mode = ${profile.journal}`);
  raw.pragma('foreign_keys = ON');
  raw.pragma('secure_delete = ON');
  // better-sqlite3 re-opens a WAL file at NORMAL, which may lose the last commits in a power cut.
  raw.pragma('synchronous = FULL');
  // A page that changes often is copied into the file once for 16 MB of changes, not for each 4 MB.
  raw.pragma('wal_autocheckpoint = 4000');
  // Waiting inside SQLite blocks the event loop: the caller retries from a timer instead.
  raw.pragma('busy_timeout = 0');
  assertProfile(raw, profile.journal);
  return raw;
}

function assertProfile(raw: Database.Database, journal: Profile['journal']): void {
  const value = (name: string) => raw.pragma(name, { simple: true });
  const version = raw.prepare('select sqlite_version()').pluck().get() as string;
  if (olderThan(version, OLDEST)) {
    throw new Problem('settings.bad', { part: 'sqlite', wrong: `SQLite ${version} is older than ${OLDEST.join('.')}` });
  }
  const wanted = { synchronous: 2, foreign_keys: 1, busy_timeout: 0, journal_mode: journal };
  for (const [name, want] of Object.entries(wanted)) {
    if (value(name) !== want) throw new Problem('settings.bad', { part: 'sqlite', wrong: `${name} is ${value(name)}` });
  }
}

export const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
