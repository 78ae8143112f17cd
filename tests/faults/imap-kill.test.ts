import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pause } from '#lib/base/time/pause.ts';
import { countOf } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import type { Wired } from '#lib/wire.ts';
import { openCtxOf } from '../support/ctx.ts';
import { temporaryFolder } from '../support/databases.ts';
import { type Dovecot, dovecotMissing, startDovecot } from '../support/dovecot.ts';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { dropReply, imapEnvironment, seenMails, storedMails, untilSeen } from '../support/imap-road.ts';
import { replyAddress } from '../support/mail-road.ts';
import { environmentIn, freePort, startProcess } from '../support/processes.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

const missing = dovecotMissing();
if (missing) console.log(`skipped: a kill between store and \\Seen, ${missing}`);

const PEOPLE = 40;

describe.skipIf(missing)('a worker that reads a mailbox', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let env: Record<string, string>;
  let wired: Wired;
  let roundId: string;
  let dovecot: Dovecot;
  let proxy: FaultProxy;

  beforeEach(async () => {
    dovecot = await startDovecot();
    proxy = await startFaultProxy(dovecot.port);
    folder = temporaryFolder();
    env = environmentIn(folder.path, { ...imapEnvironment(proxy.port), MAIL_IN_PORT: String(await freePort()) });
    wired = await openCtxOf(env);
    const people = Array.from({ length: PEOPLE }, (_, i) => ({ employeeNumber: `E${i + 1}` }));
    await seedPeople(wired.ctx, people);
    roundId = await openRound(wired.ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, 'test');
    await fillRounds(wired.ctx);
  });
  afterEach(async () => {
    await wired.close();
    await proxy.close();
    await dovecot.stop();
    folder.remove();
  });

  const safe = async () => countOf((await readBoard(wired.ctx, roundId, 'ja')).counts, 'safe');

  it('killed between the commit and \\Seen takes each mail once', async () => {
    for (let no = 1; no <= PEOPLE; no++) {
      const from = { From: `e${no}@example.co.jp`, 'Message-ID': `<${no}@phone.example>` };
      dropReply(dovecot, await replyAddress(wired.ctx, roundId, no), '1', from);
    }
    proxy.faults = { holeAt: /UID STORE/ };
    const silent = proxy.silent();
    const first = await startProcess('server/worker.ts', env);
    await silent;
    await first.kill();
    expect(await storedMails(wired.ctx)).toBe(PEOPLE);
    expect(await seenMails(dovecot)).toBe(0);

    proxy.faults = {};
    const second = await startProcess('server/worker.ts', env);
    expect(await untilSeen(dovecot, PEOPLE)).toBe(PEOPLE);
    const giveUpAt = Date.now() + 15_000;
    while ((await safe()) < PEOPLE && Date.now() < giveUpAt) await pause(50);
    await second.stop();
    expect(await storedMails(wired.ctx)).toBe(PEOPLE);
    expect(await safe()).toBe(PEOPLE);
    expect(await wired.ctx.db.read.$count(wired.ctx.db.t.reports)).toBe(PEOPLE);
  });
});
