import { describe, expect, it } from 'vitest';
import { pause } from '#lib/base/time/pause.ts';
import { checkMessages, statesOf } from '../support/check-messages.ts';
import { openCtxOf, openTestCtx } from '../support/ctx.ts';
import { DIALECTS, temporaryFolder } from '../support/databases.ts';
import { environmentIn, freePort, startProcess } from '../support/processes.ts';
import { startRelay } from '../support/relay.ts';
import { askPeople, openSending, relaysAt } from '../support/sending.ts';

const LONG = process.env.CHAOS === 'long';
const MAILS = LONG ? 2_000 : 80;

describe('two workers on one database', () => {
  it.each(DIALECTS)(
    'double nothing on %s, however their turns fall together',
    { timeout: 120_000 },
    async (dialect) => {
      const ctx = await openTestCtx(dialect);
      const relay = await startRelay();
      const roundId = await askPeople(ctx, MAILS);
      const [one, other] = [
        openSending(ctx, relaysAt(relay.port), 'one'),
        openSending(ctx, relaysAt(relay.port), 'other'),
      ];
      while (relay.mails.length < MAILS) await Promise.all([one.step(), other.step()]);
      expect(await statesOf(ctx)).toEqual({ handed_over: MAILS });
      expect(relay.mails.length).toBe(MAILS);
      await Promise.all([one.close(), other.close()]);
      await checkMessages(ctx, roundId);
      await relay.close();
      await ctx.close();
    },
  );

  it('as processes on SQLite: the second waits for the first, goes on where it stopped, and nothing goes twice', {
    timeout: 60_000,
  }, async () => {
    const folder = temporaryFolder();
    const relay = await startRelay({ delayMs: 30 });
    const env = environmentIn(folder.path, {
      ...{ SMTP_HOST: '127.0.0.1', SMTP_TLS: 'none', SMTP_SESSIONS: '2', MAIL_FROM: 'anpi@example.co.jp' },
      ...relaysAt(relay.port),
      MAIL_IN_PORT: String(await freePort()),
    });
    const wired = await openCtxOf(env);
    const roundId = await askPeople(wired.ctx, MAILS);
    const first = await startProcess('server/worker.ts', env);
    const second = startProcess('server/worker.ts', env);
    while (relay.mails.length < MAILS / 4) await pause(10);
    await first.stop();
    const heir = await second;
    while ((await statesOf(wired.ctx)).handed_over !== MAILS) await pause(50);
    expect(relay.mails.length).toBe(MAILS);
    await heir.stop();
    await checkMessages(wired.ctx, roundId);
    await wired.close();
    await relay.close();
    folder.remove();
  });
});
