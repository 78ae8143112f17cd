import { createServer } from 'node:http';
import { environment } from '#lib/base/settings.ts';
import { readSession } from '#lib/flows/access/session.ts';
import { createLiveBoards } from '#lib/flows/board/live-boards.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { openReserve } from '#lib/flows/spool/open-reserve.ts';
import { wire } from '#lib/wire.ts';
import { createBoardServer } from '#server/board/serve.ts';
import { openIntake } from '#server/intake/open-intake.ts';
import { takeSeatAs } from '#tests/support/seats.ts';

/** What `web` does in one process: answers come in, the board goes out. */
const wired = await wire('bench', environment());
const { ctx } = wired;
const reserve = await openReserve(ctx);
const intake = openIntake(wired, createTake(ctx, reserve), reserve);
const board = createBoardServer(ctx, createLiveBoards(ctx), async (hashes) => new Set(hashes));
const session = (await readSession(ctx, (await takeSeatAs(ctx, 'viewer')).token))!;
const server = createServer((request, response) => {
  if (intake.owns(request)) void intake.answer(request, response);
  else if (!board.handle(request, response, session)) response.writeHead(404).end();
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 1024 }, () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1000);
});
process.on('disconnect', () => process.exit(0));
