import type { IncomingMessage, ServerResponse } from 'node:http';
import { findRoundByNo } from '#db/stores/rounds.ts';
import { pause } from '#lib/base/pause.ts';
import type { Ctx } from '#lib/flows/ctx.ts';

const PATIENCE_MS = 2_000;

export const isHealth = (request: IncomingMessage): boolean =>
  /^\/healthz(\?|$)/.test(request.url ?? '') && (request.method === 'GET' || request.method === 'HEAD');

/** 200 `ok` when the database answers a small question within 2 s, else 503. */
export async function answerHealth(ctx: Pick<Ctx, 'db'>, response: ServerResponse): Promise<void> {
  const asked = findRoundByNo(ctx.db, 0).then(
    () => true,
    () => false,
  );
  const well = await Promise.race([asked, pause(PATIENCE_MS).then(() => false)]);
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(well ? 200 : 503, headers).end(well ? 'ok\n' : 'the database does not answer\n');
}
