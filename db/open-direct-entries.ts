import { randomUUID } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { pause } from '#lib/base/time/pause.ts';
import type { DirectEntries, DirectEntry, Verdict } from '#lib/domain/direct-entry.ts';
import type { Db } from './db.ts';
import { isBusy, openSqliteFile } from './sqlite-file.ts';

/** The table that anybody with an SQL client writes to: a file of its own beside SQLite, a table of the ledger's database on PostgreSQL. */
export const openDirectEntries = async (db: Db, path: string): Promise<DirectEntries> =>
  db.dialect === 'sqlite' ? openFile(path) : inLedger(db);

// AUTOINCREMENT: a deleted row's number must not come back, or a new answer would be taken for the old one.
const TABLES = `
create table if not exists direct_entries (
  id integer primary key autoincrement,
  employee_number text not null,
  status text,
  comment text,
  entered_by text,
  said_at text,
  verdict text,
  verdict_at text
);
create index if not exists direct_entries_unjudged on direct_entries (id) where verdict is null;
create table if not exists direct_entries_file (id text primary key);
`;

const COLUMNS = 'id, employee_number employeeNumber, status, comment, entered_by enteredBy, said_at saidAt';

async function openFile(path: string): Promise<DirectEntries> {
  mkdirSync(dirname(path), { recursive: true });
  // A rollback journal: any old sqlite3 may write here, and nobody's open transaction holds up the ledger.
  const raw = openSqliteFile(path, { journal: 'delete' });
  await patiently(() => raw.exec(TABLES));
  const fileId = await patiently(() => fileIdOf(raw));
  const unjudged = raw.prepare(`select ${COLUMNS} from direct_entries where verdict is null order by id limit ?`);
  const judge = raw.prepare('update direct_entries set verdict = ?, verdict_at = ? where id = ?');
  const forget = raw.prepare('delete from direct_entries where verdict_at < ?');
  const judgeAll = raw.transaction((verdicts: readonly Verdict[]) => {
    for (const { id, verdict, at } of verdicts) judge.run(verdict, at.toISOString(), id);
  });
  let lookedAt = '';
  return {
    unjudged: async (limit) => {
      // A file that has not changed is not opened: even reading would make somebody's insert wait.
      const now = signatureOf(path);
      if (now === lookedAt) return [];
      const rows = (await patiently(() => unjudged.all(limit))) as Omit<DirectEntry, 'key'>[];
      if (rows.length === 0) lookedAt = now;
      return rows.map((row) => ({ ...asText(row), key: `${fileId}:${row.id}` }));
    },
    judge: (verdicts) => patiently(() => judgeAll.immediate(verdicts)),
    forget: async (before) => void (await patiently(() => forget.run(before.toISOString()))),
    close: async () => void raw.close(),
  };
}

const ANYWAY_MS = 5_000;

/** Changes with every commit to the file, and now and then anyway, for file systems with coarse times. */
function signatureOf(path: string): string {
  const { mtimeNs, size } = statSync(path, { bigint: true });
  return `${mtimeNs}.${size}.${Math.floor(performance.now() / ANYWAY_MS)}`;
}

// Columns are loosely typed in SQLite: someone may have typed a number.
const asText = (row: Omit<DirectEntry, 'key'>): Omit<DirectEntry, 'key'> => ({
  id: row.id,
  employeeNumber: String(row.employeeNumber),
  status: textOrNull(row.status),
  comment: textOrNull(row.comment),
  enteredBy: textOrNull(row.enteredBy),
  saidAt: textOrNull(row.saidAt),
});

const textOrNull = (value: unknown): string | null =>
  value === null || value === undefined ? null : Buffer.isBuffer(value) ? value.toString('utf8') : String(value);

function fileIdOf(raw: Database.Database): string {
  raw
    .prepare('insert into direct_entries_file (id) select ? where not exists (select 1 from direct_entries_file)')
    .run(randomUUID());
  return raw.prepare('select id from direct_entries_file').pluck().get() as string;
}

const PATIENCE_MS = 30_000;

/** Somebody's SQL client may hold this file locked; that holds up nobody but this road. */
async function patiently<T>(work: () => T): Promise<T> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
      await pause(20);
    }
  }
}

function inLedger(db: Db): DirectEntries {
  return {
    unjudged: async (limit) => {
      const rows = await db.read.rows<Omit<DirectEntry, 'key'>>(
        sql`select id, employee_number as "employeeNumber", status, comment, entered_by as "enteredBy", said_at as "saidAt"
          from direct_entries where verdict is null order by id limit ${limit}`,
      );
      return rows.map((row) => ({ ...row, id: Number(row.id), key: `ledger:${row.id}` }));
    },
    judge: (verdicts) =>
      db.write(async (tx) => {
        for (const { id, verdict, at } of verdicts) {
          await tx.rows(
            sql`update direct_entries set verdict = ${verdict}, verdict_at = ${at.toISOString()} where id = ${id}`,
          );
        }
      }),
    forget: (before) =>
      db.write(
        async (tx) => void (await tx.rows(sql`delete from direct_entries where verdict_at < ${before.toISOString()}`)),
      ),
    close: async () => {},
  };
}
