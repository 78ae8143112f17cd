import type { IncomingMessage, ServerResponse } from 'node:http';
import next from 'next';
import { openReserve } from '#lib/flows/spool/open-reserve.ts';
import { createTake } from '#lib/flows/take-and-read.ts';
import { shareWithScreens } from '#lib/shared-ctx.ts';
import type { Wired } from '#lib/wire.ts';
import { createBoardServer } from './board/serve.ts';
import { admit } from './doorkeeper.ts';
import { openIntake } from './intake/open-intake.ts';
import { listen } from './listen.ts';

const HEADERS: Record<string, string> = {
  'content-security-policy':
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export interface Web {
  port: number;
  stop(): Promise<void>;
}

/** One HTTP port: employees' pages first, without Next; then the board's numbers; everything else is a screen of headquarters. */
export async function startWeb(wired: Pick<Wired, 'ctx' | 'webhooks'>): Promise<Web> {
  const { ctx } = wired;
  const reserve = await openReserve(ctx);
  const take = createTake(ctx, reserve);
  shareWithScreens({ ctx, take });
  const intake = openIntake(wired, take, reserve);
  const board = createBoardServer(ctx);
  const { host: hostname, port } = ctx.core;
  // Next asks itself for the page after an action: it has to know where it is.
  const screens = next({ dev: false, dir: process.cwd(), quiet: true, customServer: true, hostname, port });
  await screens.prepare();
  const showScreen = screens.getRequestHandler();

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (intake.owns(request)) return intake.answer(request, response);
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (!admit(ctx.core, request, response) || board.handle(request, response)) return;
    await showScreen(request, response);
  };

  const server = await listen(ctx.core, (request, response) => {
    handle(request, response).catch((error) => {
      ctx.log.error('request failed', { error: String(error) });
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return {
    port: server.port,
    stop: async () => {
      board.close();
      await server.close();
      await take.stop();
      await reserve.close();
      await screens.close();
    },
  };
}
