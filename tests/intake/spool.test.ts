import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ballastAt } from '#lib/base/files/ballast.ts';
import { pause } from '#lib/base/time/pause.ts';
import { countOf } from '#lib/domain/board.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { openSpool, type Spool } from '#lib/flows/spool/spool.ts';
import { temporaryFolder } from '../support/databases.ts';
import { formOf, type Served, serve } from './served.ts';

describe('when the database refuses and there is a spool', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let spool: Spool;
  let served: Served;
  let roundId: string;
  let link: string;
  beforeEach(async () => {
    folder = temporaryFolder();
    served = await serve([{ employeeNumber: 'E1' }], 'sqlite', async (ctx) => {
      spool = await openSpool(folder.path, ctx.keys.master, ctx);
      return { spool, ballast: ballastAt(join(folder.path, 'ballast'), 0) };
    });
    roundId = await served.open('real', '地震');
    link = await served.linkTo(roundId);
  });
  afterEach(async () => {
    await served.close();
    folder.remove();
  });

  const run = (query: string) => served.ctx.db.write((tx) => tx.rows(sql.raw(query)));
  const refuse = () =>
    run("create trigger refusal before insert on inbounds begin select raise(abort, 'disk is full'); end");
  const recover = () => run('drop trigger refusal');
  const count = async (status: 'safe' | 'minor') =>
    countOf((await readBoard(served.ctx, roundId, 'ja')).counts, status);
  const entered = async () => {
    while (spool.waiting() > 0) await pause(10);
    while ((await served.ctx.db.read.$count(served.ctx.db.t.reports)) === 0) await pause(10);
    await pause(50);
  };

  it('an answer is received, shown on its page, and in the ledger once the database is back: once, however often it was sent', async () => {
    const { action, body } = formOf((await served.get(link)).html, { status: 'minor', comment: '三階にいます' });
    await refuse();
    for (const turn of [1, 2, 3]) {
      const { status, html } = await served.post(action, body);
      expect([turn, status]).toEqual([turn, 200]);
      expect(html).toContain('受け付けました');
    }
    expect((await served.get(link)).html).toMatch(/class="last">.*軽傷/);
    expect(await count('minor')).toBe(0);
    expect((await served.get('/healthz')).html).toBe('ok\n3 answers wait in the spool\n');
    await recover();
    await entered();
    expect(await count('minor')).toBe(1);
    expect(await served.ctx.db.read.$count(served.ctx.db.t.reports)).toBe(1);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('what was said later is entered later', async () => {
    await refuse();
    await served.post(link, 'nonce=aaaaaaaa&status=minor');
    served.ctx.clock.advanceMs(1_000);
    await served.post(link, 'nonce=bbbbbbbb&status=safe');
    await recover();
    await entered();
    expect([await count('minor'), await count('safe')]).toEqual([0, 1]);
  });

  it('and that refuses too, nothing is acknowledged, and the form comes back as it was filled in', async () => {
    await refuse();
    rmSync(folder.path, { recursive: true });
    writeFileSync(folder.path, 'not a folder');
    const refused = await served.post(link, 'nonce=aaaaaaaa&status=help&comment=%E6%B0%B4');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(refused.html).toMatch(/もう一度下のボタンを押してください.*value="help" checked.*水<\/textarea>/s);
    await recover();
    expect((await served.post(link, 'nonce=aaaaaaaa&status=help&comment=%E6%B0%B4')).status).toBe(200);
    expect(await served.ctx.db.read.$count(served.ctx.db.t.reports)).toBe(1);
  });
});
