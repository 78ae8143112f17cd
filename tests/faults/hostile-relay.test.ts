import { createServer, type Socket } from 'node:net';
import { beforeAll, expect, it } from 'vitest';
import { systemClock } from '#lib/base/time/clock.ts';
import { checkMessages, statesOf } from '../support/check-messages.ts';
import { openTestCtx } from '../support/ctx.ts';
import { freePort } from '../support/processes.ts';
import { startRelay } from '../support/relay.ts';
import { askPeople, openSending, relaysAt } from '../support/sending.ts';

const MAILS = 40;
const MOST_MB = 50;
const PIECE = Buffer.from(`250-${'x'.repeat(1020)}\r\n`.repeat(64));

/** Goes on writing as fast as the other side reads. */
function pour(socket: Socket, bytes = Number.POSITIVE_INFINITY): void {
  let left = bytes;
  const more = () => {
    while (left > 0 && !socket.destroyed) {
      left -= PIECE.length;
      if (!socket.write(PIECE)) return void socket.once('drain', more);
    }
  };
  more();
}

const WAYS: Record<string, (socket: Socket) => void> = {
  'greets with ten megabytes': (socket) => pour(socket, 10 * 1024 * 1024),
  'never ends its reply to a mail': (socket) => {
    socket.write('220 hello\r\n');
    socket.once('data', () => {
      socket.write('250-hello\r\n250 PIPELINING\r\n');
      socket.once('data', () => pour(socket));
    });
  },
  'says a line without an end': (socket) => {
    const line = Buffer.alloc(64 * 1024, 'x');
    const more = () => {
      while (!socket.destroyed && socket.write(line));
      if (!socket.destroyed) socket.once('drain', more);
    };
    socket.write('220 ');
    more();
  },
  'speaks another language': (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
};

// What the first sending and the first failing over load into memory is not the doing of a hostile relay.
beforeAll(async () => {
  const ctx = { ...(await openTestCtx()), clock: systemClock };
  const good = await startRelay();
  await askPeople(ctx, MAILS);
  const sending = openSending(ctx, relaysAt(await freePort(), good.port));
  await sending.until(() => good.mails.length >= MAILS, 40_000);
  await sending.close();
  await good.close();
  await ctx.close();
});

it.each(Object.entries(WAYS))(
  'a relay that %s costs little memory, and the other one hands everything over',
  {
    timeout: 60_000,
  },
  async (_, way) => {
    const ctx = { ...(await openTestCtx()), clock: systemClock };
    const sockets = new Set<Socket>();
    const hostile = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
      way(socket);
    });
    await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
    const address = hostile.address();
    const good = await startRelay();
    const roundId = await askPeople(ctx, MAILS);
    const before = process.memoryUsage.rss();
    const sending = openSending(ctx, relaysAt(typeof address === 'object' && address ? address.port : 0, good.port));
    await sending.until(() => good.mails.length >= MAILS, 40_000);
    const grownMb = (process.memoryUsage.rss() - before) / 1024 / 1024;
    await sending.close();
    expect(await statesOf(ctx)).toEqual({ handed_over: MAILS });
    expect(grownMb).toBeLessThan(MOST_MB);
    await checkMessages(ctx, roundId);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => hostile.close(resolve));
    await good.close();
    await ctx.close();
  },
);
