import { execFileSync, spawnSync } from 'node:child_process';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countTray } from '#db/stores/inbounds/readings.ts';
import { pause } from '#lib/base/time/pause.ts';
import { type BoardSnapshot, countOf } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import type { Wired } from '#lib/wire.ts';
import { openCtxOf } from '../support/ctx.ts';
import { temporaryFolder } from '../support/databases.ts';
import { environmentIn, freePort, type Started, startProcess } from '../support/processes.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

const hasShell = spawnSync('sqlite3', ['--version']).status === 0;
if (!hasShell) console.log('sqlite3 is not installed: rows are inserted by the driver instead of the shell');

describe('the SQL road, with the program running', () => {
  const folder = temporaryFolder();
  let env: Record<string, string>;
  let wired: Wired;
  let worker: Started;
  let roundId: string;

  beforeAll(async () => {
    env = environmentIn(folder.path, { MAIL_IN_PORT: String(await freePort()) });
    wired = await openCtxOf(env);
    await seedPeople(wired.ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }, { employeeNumber: '42' }]);
    roundId = await openRound(wired.ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
    await fillRounds(wired.ctx);
    worker = await startProcess('server/worker.ts', env);
  });
  afterAll(async () => {
    await worker.stop();
    await wired.close();
    folder.remove();
  });

  const insert = (sql: string): void => {
    if (hasShell) execFileSync('sqlite3', ['-cmd', '.timeout 5000', env.DIRECT_ENTRIES_FILE!, sql]);
    else withFile((file) => file.exec(sql));
  };
  const withFile = <T>(work: (file: Database.Database) => T): T => {
    const file = new Database(env.DIRECT_ENTRIES_FILE!, { timeout: 2_000 });
    try {
      return work(file);
    } finally {
      file.close();
    }
  };
  const verdictOf = (employeeNumber: string): string | null =>
    withFile((file) =>
      file.prepare('select verdict from direct_entries where employee_number = ?').pluck().get(employeeNumber),
    ) as string | null;

  /** Milliseconds until the board says so. */
  async function untilBoard(says: (board: BoardSnapshot) => boolean): Promise<number> {
    const start = performance.now();
    while (!says(await readBoard(wired.ctx, roundId, 'ja'))) {
      if (performance.now() - start > 10_000) return Number.POSITIVE_INFINITY;
      await pause(20);
    }
    return performance.now() - start;
  }

  it('moves the board within a second, and writes its verdict beside the row', async () => {
    insert(
      `insert into direct_entries (employee_number, status, comment, entered_by) values ('E1', '無事', '会議室にいます', '佐藤')`,
    );
    expect(await untilBoard((board) => countOf(board.counts, 'safe') === 1)).toBeLessThan(1000);
    for (let tries = 0; verdictOf('E1') === null && tries < 50; tries++) await pause(20);
    expect(verdictOf('E1')).toContain('無事');
  });

  it('takes what people type: a number where text is meant, a digit for a status', async () => {
    insert('insert into direct_entries (employee_number, status) values (42, 4)');
    expect(await untilBoard((board) => countOf(board.counts, 'help') === 1)).toBeLessThan(1000);
  });

  it('puts what it cannot use into the tray, with the reason beside the row', async () => {
    const before = await countTray(wired.ctx.db);
    insert(`insert into direct_entries (employee_number, status) values ('E2', 'わからない'), ('E404', '無事')`);
    await untilBoard((board) => countOf(board.counts, 'needs_reading') === 1);
    for (let tries = 0; verdictOf('E404') === null && tries < 100; tries++) await pause(20);
    expect(verdictOf('E404')).toContain('E404');
    expect(verdictOf('E2')).toContain('要確認');
    expect(await countTray(wired.ctx.db)).toBe(before + 2);
    expect(countOf((await readBoard(wired.ctx, roundId, 'ja')).counts, 'safe')).toBe(1);
  });

  it('waits out somebody who holds the file locked', async () => {
    const file = new Database(env.DIRECT_ENTRIES_FILE!);
    file.exec('begin exclusive');
    file.prepare(`insert into direct_entries (employee_number, status) values ('E2', '軽傷')`).run();
    await pause(700);
    file.exec('commit');
    file.close();
    expect(await untilBoard((board) => countOf(board.counts, 'minor') === 1)).toBeLessThan(1000);
  });
});
