import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Problem } from '#lib/base/problem.ts';
import { reachOf, type Scope, scopeKey } from '#lib/domain/access.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { Session } from '#lib/flows/access/session.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { readBoard } from '#lib/flows/read-board.ts';
import { createHub, type Hub } from './hub.ts';
import { createViewers } from './viewers.ts';

const PATH = /^\/api\/board\/([0-9a-z]{20})(\/stream)?$/;

export interface BoardServer {
  /** True when the request was one for the board's numbers and is being answered. */
  handle(request: IncomingMessage, response: ServerResponse, session: Session): boolean;
  close(): void;
}

export type StillIn = (hashes: readonly string[]) => Promise<ReadonlySet<string>>;

/** GET /api/board/ROUND (JSON with ETag) and GET /api/board/ROUND/stream (server-sent events), as far as the viewer's scope reaches. */
export function createBoardServer(ctx: Ctx, stillIn: StillIn): BoardServer {
  const hubs = new Map<string, Hub>();
  const viewers = createViewers(stillIn, (error) => ctx.log.error('viewers', { error: String(error) }));
  const hubOf = (roundId: string, language: Language, scope: Scope): Hub => {
    const key = `${roundId}.${language}.${scopeKey(scope)}`;
    const hub =
      hubs.get(key) ??
      createHub(sourceOf(ctx, roundId, language, scope), digest, (error) =>
        ctx.log.error('board tick', { error: String(error) }),
      );
    hubs.set(key, hub);
    return hub;
  };

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    match: RegExpExecArray,
    session: Session,
  ): Promise<void> {
    const scope = reachOf(session.grants, 'board.see');
    if (scope === null) return void response.writeHead(403).end();
    const url = new URL(request.url ?? '/', 'http://local');
    const language = LANGUAGES.find((value) => value === url.searchParams.get('lang')) ?? 'ja';
    const hub = hubOf(match[1]!, language, scope);
    if (match[2]) {
      // Throws for a round that is not there, before anything was promised.
      await hub.current();
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      viewers.add(session.hash, response);
      await hub.join(response);
      return;
    }
    const { etag, json } = await hub.current();
    const tag = `"${etag}"`;
    if (request.headers['if-none-match'] === tag) response.writeHead(304, { etag: tag }).end();
    else
      response
        .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'private, no-cache', etag: tag })
        .end(json);
  }

  return {
    handle: (request, response, session) => {
      const match = PATH.exec((request.url ?? '/').split('?')[0]!);
      if (!match || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
      answer(request, response, match, session).catch((error) => {
        if (response.headersSent) response.end();
        else response.writeHead(error instanceof Problem ? error.http : 500).end();
      });
      return true;
    },
    close: () => {
      viewers.close();
      for (const hub of hubs.values()) hub.close();
    },
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 20);

const sourceOf = (ctx: Ctx, roundId: string, language: Language, scope: Scope) => ({
  version: () => ctx.db.version(),
  snapshot: () => readBoard(ctx, roundId, language, scope),
});
