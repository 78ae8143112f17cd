import type { IncomingMessage, ServerResponse } from 'node:http';
import next from 'next';
import { runFrom } from '#lib/base/addresses/origin.ts';
import { createLiveBoards } from '#lib/flows/board/live-boards.ts';
import { createTake, type ReadAside } from '#lib/flows/reading/take-and-read.ts';
import { openReserve } from '#lib/flows/spool/open-reserve.ts';
import { NO_UPKEEP, type Upkeep } from '#lib/flows/trial/upkeep.ts';
import { shareWithScreens } from '#lib/shared-ctx.ts';
import type { Wired } from '#lib/wire.ts';
import { createBoardServer } from './board/serve.ts';
import { admit } from './door/admit.ts';
import { addressOf } from './door/clean-request.ts';
import { openDoor } from './door/open-door.ts';
import { setSecurityHeaders } from './door/security-headers.ts';
import { createFavicon } from './favicon.ts';
import { createHealthPage } from './health.ts';
import { openIntake } from './intake/open-intake.ts';
import { listen } from './listen.ts';
import { createPublicSite } from './public/public-site.ts';

export interface Web {
  port: number;
  stop(): Promise<void>;
}

/** One HTTP port: the pages of employees and of everybody first, without Next; then the board's numbers; everything else is a screen of headquarters. */
export async function startWeb(
  wired: Pick<Wired, 'ctx' | 'webhooks'>,
  upkeep: Upkeep = NO_UPKEEP,
  readAside?: ReadAside,
): Promise<Web> {
  const { ctx } = wired;
  const reserve = await openReserve(ctx);
  const take = createTake(ctx, reserve, readAside);
  const door = openDoor(ctx);
  const boards = createLiveBoards(ctx);
  shareWithScreens({ ctx, door, take, upkeep, boards });
  const intake = openIntake(wired, take, reserve);
  const site = createPublicSite(ctx);
  const health = createHealthPage(ctx);
  const favicon = createFavicon();
  const board = createBoardServer(ctx, boards, door.stillIn);
  const { host: hostname, port } = ctx.core;
  // Next asks itself for the page after an action: it has to know where it is.
  const screens = next({ dev: false, dir: process.cwd(), quiet: true, customServer: true, hostname, port });
  await screens.prepare();
  const showScreen = screens.getRequestHandler();

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (health.owns(request)) return health.answer(request, response);
    if (favicon.owns(request)) return favicon.answer(request, response);
    if (intake.owns(request)) return intake.answer(request, response);
    if (site.owns(request)) return site.answer(request, response);
    const admission = await admit({ door, core: ctx.core }, request, response);
    if (admission.kind === 'answered') return;
    setSecurityHeaders(request, response, ctx.core.publicUrl);
    if (admission.kind === 'in' && board.handle(request, response, admission.session)) return;
    await runFrom(`web ${addressOf(request)}`, () => showScreen(request, response));
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
      await door.close();
    },
  };
}
