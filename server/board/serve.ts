import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Problem } from '#lib/base/problem.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { readBoard } from '#lib/flows/read-board.ts';
import { createHub, type Hub } from './hub.ts';

const PATH = /^\/api\/board\/([0-9a-z]{20})(\/stream)?$/;

export interface BoardServer {
  /** True when the request was one for the board's numbers and is being answered. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  close(): void;
}

/** GET /api/board/ROUND (JSON with ETag) and GET /api/board/ROUND/stream (server-sent events). */
export function createBoardServer(ctx: Ctx): BoardServer {
  const hubs = new Map<string, Hub>();
  const hubOf = (roundId: string, language: Language): Hub => {
    const key = `${roundId}.${language}`;
    const hub =
      hubs.get(key) ??
      createHub(sourceOf(ctx, roundId, language), digest, (error) =>
        ctx.log.error('board tick', { error: String(error) }),
      );
    hubs.set(key, hub);
    return hub;
  };

  async function answer(request: IncomingMessage, response: ServerResponse, match: RegExpExecArray): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://local');
    const language = LANGUAGES.find((value) => value === url.searchParams.get('lang')) ?? 'ja';
    const hub = hubOf(match[1]!, language);
    if (match[2]) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      await hub.join(response);
      return;
    }
    const { etag, json } = await hub.current();
    const tag = `"${etag}"`;
    if (request.headers['if-none-match'] === tag) response.writeHead(304, { etag: tag }).end();
    else
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache', etag: tag }).end(json);
  }

  return {
    handle: (request, response) => {
      const match = PATH.exec((request.url ?? '/').split('?')[0]!);
      if (!match || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
      answer(request, response, match).catch((error) => {
        if (response.headersSent) response.end();
        else response.writeHead(error instanceof Problem ? error.http : 500).end();
      });
      return true;
    },
    close: () => {
      for (const hub of hubs.values()) hub.close();
    },
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 20);

const sourceOf = (ctx: Ctx, roundId: string, language: Language) => ({
  version: () => ctx.db.version(),
  snapshot: () => readBoard(ctx, roundId, language),
});
