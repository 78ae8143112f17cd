import Database from 'better-sqlite3';
import nodemailer from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { makeToken, tokenKeyOf } from '#lib/base/secrets/token.ts';
import { pause } from '#lib/base/time/pause.ts';
import { countOf } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import type { Wired } from '#lib/wire.ts';
import { openCtxOf } from '../support/ctx.ts';
import { temporaryFolder } from '../support/databases.ts';
import { environmentIn, freePort, startProcess } from '../support/processes.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

describe('what was acknowledged is there after a kill', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let env: Record<string, string>;
  let wired: Wired;
  let roundId: string;

  beforeEach(async () => {
    folder = temporaryFolder();
    env = environmentIn(folder.path, { MAIL_IN_PORT: String(await freePort()), PORT: String(await freePort()) });
    wired = await openCtxOf(env);
    await seedPeople(wired.ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }]);
    roundId = await openRound(wired.ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
    await fillRounds(wired.ctx);
  });
  afterEach(async () => {
    await wired.close();
    folder.remove();
  });

  const tokenOf = async (personNo: number) => {
    const round = await findRound(wired.ctx.db, roundId);
    return makeToken(tokenKeyOf(await wired.ctx.keys.get(round!.keyId)), { roundNo: 1, personNo });
  };

  /** Starts the worker again and waits until the board shows so many safe. */
  async function safeAfterRestart(wanted: number): Promise<number> {
    const worker = await startProcess('server/worker.ts', env);
    const giveUpAt = Date.now() + 15_000;
    const safe = async () => countOf((await readBoard(wired.ctx, roundId, 'ja')).counts, 'safe');
    while ((await safe()) < wanted && Date.now() < giveUpAt) await pause(50);
    await worker.stop();
    return safe();
  }

  it('a mail, killed right after its 250', async () => {
    const worker = await startProcess('server/worker.ts', env);
    const transport = nodemailer.createTransport({
      host: '127.0.0.1',
      port: Number(env.MAIL_IN_PORT),
      ignoreTLS: true,
    });
    const to = `reply+${await tokenOf(1)}@reply.example`;
    await transport.sendMail({ from: 'e1@example.co.jp', to, subject: 'Re: 安否確認', text: '1' });
    await worker.kill();
    transport.close();
    expect(await safeAfterRestart(1)).toBe(1);
  });

  it('an answer on the page, killed right after its 200', async () => {
    const web = await startProcess('server/web.ts', env);
    const response = await fetch(`http://127.0.0.1:${env.PORT}/r/${await tokenOf(2)}`, {
      method: 'POST',
      body: new URLSearchParams({ status: 'safe', nonce: 'n1' }),
    });
    expect(response.status).toBe(200);
    await web.kill();
    expect(await safeAfterRestart(1)).toBe(1);
  });

  it('a row, killed right after its SQL commit', async () => {
    const worker = await startProcess('server/worker.ts', env);
    const raw = new Database(env.DIRECT_ENTRIES_FILE!, { timeout: 2_000 });
    raw.prepare('insert into direct_entries (employee_number, status) values (?, ?)').run('E2', '1');
    await worker.kill();
    raw.close();
    expect(await safeAfterRestart(1)).toBe(1);
  });

  it('a row inserted by SQL while the program is stopped', async () => {
    const raw = new Database(env.DIRECT_ENTRIES_FILE!);
    raw
      .prepare('insert into direct_entries (employee_number, status, entered_by) values (?, ?, ?)')
      .run('E1', '無事', '佐藤');
    raw.close();
    expect(await safeAfterRestart(1)).toBe(1);
    const after = new Database(env.DIRECT_ENTRIES_FILE!, { readonly: true });
    const verdict = after.prepare('select verdict from direct_entries').pluck().get() as string;
    after.close();
    expect(verdict).toContain('無事');
  });
});
