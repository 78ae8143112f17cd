import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import next from 'next';
import { createTake } from '#lib/flows/take-and-read.ts';
import { shareWithScreens } from '#lib/shared-ctx.ts';
import type { Wired } from '#lib/wire.ts';
import { createBoardServer } from './board/serve.ts';
import { admit } from './doorkeeper.ts';
import { fetchText } from './intake/fetch-text.ts';
import { createHooks } from './intake/hooks.ts';
import { createIntake } from './intake/intake.ts';

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
  const take = createTake(ctx);
  shareWithScreens({ ctx, take });
  const intake = createIntake(ctx, take('form'));
  const hooks = createHooks(wired.webhooks, { ...ctx, take, fetchText });
  const board = createBoardServer(ctx);
  const { host: hostname, port } = ctx.core;
  // Next asks itself for the page after an action: it has to know where it is.
  const screens = next({ dev: false, dir: process.cwd(), quiet: true, customServer: true, hostname, port });
  await screens.prepare();
  const showScreen = screens.getRequestHandler();

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if ((await intake(request, response)) || (await hooks(request, response))) return;
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (!admit(ctx.core, request, response) || board.handle(request, response)) return;
    await showScreen(request, response);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      ctx.log.error('request failed', { error: String(error) });
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.requestTimeout = 15_000;
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(ctx.core.port, ctx.core.host, 1024, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : ctx.core.port,
    stop: async () => {
      board.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await closed;
      await screens.close();
    },
  };
}
