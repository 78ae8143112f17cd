import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pause } from '#lib/base/time/pause.ts';
import { checkMessages, statesOf } from '../support/check-messages.ts';
import { openCtxOf } from '../support/ctx.ts';
import { temporaryFolder } from '../support/databases.ts';
import { environmentIn, freePort, startProcess } from '../support/processes.ts';
import { startRelay } from '../support/relay.ts';
import { askPeople, relaysAt } from '../support/sending.ts';

const LONG = process.env.CHAOS === 'long';
const MAILS = LONG ? 120 : 60;
const WAYS = LONG ? (['SIGKILL', 'SIGSTOP'] as const) : (['SIGSTOP'] as const);

/** Linux names the children of a process. */
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

it.skipIf(!existsSync('/proc/self/task')).each(WAYS)(
  'a worker that got %s is back within 15 s, and the admin is told by another relay',
  {
    timeout: 120_000,
  },
  async (signal) => {
    const folder = temporaryFolder();
    const [first, last] = [await startRelay({ delayMs: LONG ? 50 : 40 }), await startRelay()];
    const env = environmentIn(folder.path, {
      ...{ SMTP_HOST: '127.0.0.1', SMTP_TLS: 'none', SMTP_SESSIONS: '4', MAIL_FROM: 'anpi@example.co.jp' },
      ...relaysAt(first.port, `smtp://127.0.0.1:${last.port}?priority=2`),
      ...{ MAIL_IN_PORT: String(await freePort()), ALERT_TO: 'admin@example.co.jp' },
    });
    const wired = await openCtxOf(env);
    const roundId = await askPeople(wired.ctx, MAILS);
    const keeper = await startProcess('tests/support/kept-worker.ts', env);
    const [worker] = childrenOf(keeper.child.pid!);
    while (first.mails.length < MAILS / 6) await pause(10);
    process.kill(worker!, signal);
    const brokenAt = performance.now();
    const before = first.mails.length;
    while (first.mails.length < before + 20 && performance.now() - brokenAt < 20_000) await pause(20);
    expect(performance.now() - brokenAt).toBeLessThan(15_000);
    while ((await statesOf(wired.ctx)).handed_over !== MAILS) await pause(50);
    expect(new Set(first.mails.map(({ to }) => to)).size).toBe(MAILS);
    expect(last.mails.map(({ to }) => to)).toEqual(['admin@example.co.jp']);
    await keeper.stop();
    await checkMessages(wired.ctx, roundId);
    await wired.close();
    for (const relay of [first, last]) await relay.close();
    folder.remove();
  },
);
