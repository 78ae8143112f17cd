import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { describe, expect, it } from 'vitest';
import { migrationsFolder } from '#db/migrations-folder.ts';
import { openDirectEntries } from '#db/open-direct-entries.ts';
import { root } from '../house/source-files.ts';
import { openTestDb, temporaryFolder } from '../support/databases.ts';

const page = readFileSync(join(root, 'docs', 'direct-entries.md'), 'utf8');
const examples = (language: string): string[] =>
  [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, of]) => of === language).map(([, , code]) => code!);

const INSERT = "insert into direct_entries (employee_number, status, entered_by) values ('E1', '無事', '佐藤')";
const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

describe('the page on direct entries', () => {
  it.skipIf(!has('sqlite3'))('its lines for the sqlite3 shell and for Python insert what they say', async () => {
    const folder = temporaryFolder();
    const db = await openTestDb('sqlite');
    execFileSync('mkdir', [join(folder.path, 'data')]);
    const entries = await openDirectEntries(db, join(folder.path, 'data', 'direct-entries.db'));
    writeFileSync(join(folder.path, 'answers.csv'), 'E2,軽傷,"足, ひざ",田中\nE3,,,\n');
    for (const lines of examples('sh').filter((code) => code.startsWith('sqlite3'))) {
      execFileSync('/bin/sh', ['-ec', lines], { cwd: folder.path });
    }
    const python = has('python3');
    if (python) execFileSync('python3', ['-c', examples('python')[0]!], { cwd: folder.path });
    const rows = await entries.unjudged(10);
    expect(rows.map(({ employeeNumber, status, comment }) => [employeeNumber, status, comment])).toEqual([
      ['E00042', '無事', '自宅にいます'],
      ['E2', '軽傷', '足, ひざ'],
      ['E3', null, null],
      ...(python ? [['E00042', '軽傷', '足をひねった。歩ける']] : []),
    ]);
    await entries.close();
    await db.close();
    folder.remove();
  });

  it('its role for PostgreSQL may insert, and neither read, nor change, nor write verdicts', async () => {
    const client = new PGlite();
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder('pg') });
    const [role, readers] = examples('sql');
    await client.exec(role!);
    await client.exec('set role anpi_entry');
    await client.exec(INSERT);
    for (const refused of [
      'select * from direct_entries',
      "update direct_entries set status = 'help'",
      'delete from direct_entries',
      "insert into direct_entries (employee_number, verdict) values ('E1', 'x')",
      'select * from people',
    ]) {
      await expect(client.exec(refused), refused).rejects.toThrow('permission denied');
    }
    await client.exec('reset role');
    await client.exec(readers!);
    await client.exec('set role anpi_entry');
    const { rows } = await client.query('select employee_number, verdict from direct_entries');
    expect(rows).toEqual([{ employee_number: 'E1', verdict: null }]);
    await client.close();
  });
});
