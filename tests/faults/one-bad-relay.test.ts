import { createServer, type Server, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { systemClock } from '#lib/base/time/clock.ts';
import { checkMessages, statesOf } from '../support/check-messages.ts';
import { openTestCtx } from '../support/ctx.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { freePort } from '../support/processes.ts';
import { startRelay } from '../support/relay.ts';
import { startScriptedSmtp } from '../support/scripted-smtp.ts';
import { askPeople, openSending, relaysAt } from '../support/sending.ts';

const LONG = process.env.CHAOS === 'long';
const MAILS = LONG ? 10_000 : 120;

interface Bad {
  /** The relay as one of SMTP_MORE_RELAYS. */
  relay: string;
  close(): Promise<void>;
}

const WAYS: Record<string, () => Promise<Bad>> = {
  'refuses every connection': async () => ({ relay: `smtp://127.0.0.1:${await freePort()}`, close: async () => {} }),
  'resets every connection': () => listening((socket) => socket.resetAndDestroy()),
  'says 421 to everybody': () => listening((socket) => socket.end('421 4.3.2 going down\r\n')),
  'refuses our password': async () => {
    const server = await startScriptedSmtp({ EHLO: '250-hello\r\n250 AUTH PLAIN', 'AUTH PLAIN': '535 5.7.8 no' });
    return { relay: `smtp://anpi:wrong@127.0.0.1:${server.port}`, close: server.close };
  },
  'offers no TLS where we insist on it': async () => {
    const server = await startScriptedSmtp({ STARTTLS: '454 4.7.0 not available' });
    return { relay: `smtp://127.0.0.1:${server.port}?tls=require`, close: server.close };
  },
  'refuses every sender': async () => {
    const server = await startScriptedSmtp({ 'MAIL FROM': '550 5.7.1 not for you' });
    return { relay: `smtp://127.0.0.1:${server.port}`, close: server.close };
  },
  ...(LONG
    ? {
        'takes the connection and says nothing': async () => {
          const behind = await startRelay();
          const proxy = await startFaultProxy(behind.port);
          proxy.faults.cutAfterDown = 0;
          const stop = async () => {
            await proxy.close();
            await behind.close();
          };
          return { relay: `smtp://127.0.0.1:${proxy.port}`, close: stop };
        },
      }
    : {}),
};

it.each(Object.entries(WAYS))(
  'one of three relays %s: everything is handed over, and nobody is blamed',
  {
    timeout: 300_000,
  },
  async (_, open) => {
    const ctx = { ...(await openTestCtx()), clock: systemClock };
    const good = [await startRelay(), await startRelay()] as const;
    const bad = await open();
    const roundId = await askPeople(ctx, MAILS);
    const sending = openSending(ctx, relaysAt(good[0].port, good[1].port, bad.relay));
    const taken = () => good[0].mails.length + good[1].mails.length;
    await sending.until(() => taken() >= MAILS, LONG ? 240_000 : 20_000);
    await sending.close();

    expect(await statesOf(ctx)).toEqual({ handed_over: MAILS });
    expect(taken()).toBe(MAILS);
    expect(new Set(good.flatMap(({ mails }) => mails.map(({ to }) => to))).size).toBe(MAILS);
    expect(good[0].mails.length, 'both good relays share the work').toBeGreaterThan(0);
    expect(good[1].mails.length).toBeGreaterThan(0);
    expect(await ctx.db.read.$count(ctx.db.t.contactPoints, undefined)).toBe(MAILS);
    await checkMessages(ctx, roundId);
    await bad.close();
    for (const relay of good) await relay.close();
    await ctx.close();
  },
);

async function listening(onSocket: (socket: Socket) => void): Promise<Bad> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => {});
    onSocket(socket);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    relay: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
