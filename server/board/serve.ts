import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Problem } from '#lib/base/problem.ts';
import { reachOf, type Scope } from '#lib/domain/access.ts';
import { LANGUAGES, type Language } from '#lib/domain/person.ts';
import type { Session } from '#lib/flows/access/session.ts';
import type { BoardView } from '#lib/flows/board/held-board.ts';
import type { LiveBoards } from '#lib/flows/board/live-boards.ts';
import type { Ctx } from '#lib/flows/ctx.ts';
import { createAudience } from './audience.ts';
import { createViewers } from './viewers.ts';

const PATH = /^\/api\/board\/([0-9a-z]{20})(\/stream)?$/;

export interface BoardServer {
  /** True when the request was one for the board's numbers and is being answered. */
  handle(request: IncomingMessage, response: ServerResponse, session: Session): boolean;
  close(): void;
}

export type StillIn = (hashes: readonly string[]) => Promise<ReadonlySet<string>>;

/** GET /api/board/ROUND (JSON with ETag) and GET /api/board/ROUND/stream (server-sent events), as far as the viewer's scope reaches. */
export function createBoardServer(ctx: Ctx, boards: LiveBoards, stillIn: StillIn): BoardServer {
  const audience = createAudience(ctx, boards);
  const viewers = createViewers(stillIn, (error) => ctx.log.error('viewers', { error: String(error) }));

  async function stream(asked: Asked, request: IncomingMessage, response: ServerResponse, hash: string): Promise<void> {
    // Throws for a round that is not there, before anything was promised.
    await boards.view(asked.roundId, asked.scope);
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    if (request.method === 'HEAD') return void response.end();
    viewers.add(hash, response);
    await audience.join(asked, response, String(request.headers['last-event-id'] ?? ''));
  }

  async function once(asked: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const view = await boards.view(asked.roundId, asked.scope);
    const etag = `"${view.id}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    const headers = {
      'content-type': 'application/json',
      'cache-control': 'private, no-cache',
      vary: 'accept-encoding',
    };
    if (/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
      const bytes = await packed(view, asked.language);
      response.writeHead(200, { ...headers, etag, 'content-encoding': 'gzip' }).end(bytes);
    } else response.writeHead(200, { ...headers, etag }).end(view.whole(asked.language));
  }

  return {
    handle: (request, response, session) => {
      const [path = '/', query] = (request.url ?? '/').split('?');
      const match = PATH.exec(path);
      if (!match || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
      const scope = reachOf(session.grants, 'board.see');
      if (scope === null) {
        response.writeHead(403).end();
        return true;
      }
      const language = LANGUAGES.find((value) => value === new URLSearchParams(query).get('lang')) ?? 'ja';
      const asked = { roundId: match[1]!, scope, language };
      const answered = match[2] ? stream(asked, request, response, session.hash) : once(asked, request, response);
      answered.catch((error) => {
        if (response.headersSent) response.end();
        else response.writeHead(error instanceof Problem ? error.http : 500).end();
      });
      return true;
    },
    close: () => {
      viewers.close();
      audience.close();
    },
  };
}

interface Asked {
  roundId: string;
  scope: Scope;
  language: Language;
}

const zip = promisify(gzip);
const zipped = new WeakMap<BoardView, Map<string, Promise<Buffer>>>();

/** Compressed once for all who ask for the same numbers. */
function packed(view: BoardView, language: Language): Promise<Buffer> {
  const key = `${view.id} ${language}`;
  const known = zipped.get(view);
  const kept = known?.get(key) ?? zip(view.whole(language));
  zipped.set(view, new Map([[key, kept]]));
  return kept;
}
