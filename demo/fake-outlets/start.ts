import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

/** What a place of our own has taken, and how often each thing was asked. */
export interface Taken {
  id: string;
  text: string;
  at: Date;
}

/** Instead of the usual answer; `cut` ends the connection, before or after the post was taken. */
export type Fault =
  | { kind: 'cut'; taken: boolean }
  | { kind: 'status'; status: number; body: string; headers?: Record<string, string> };

export interface FakeOptions {
  port?: number;
  /** For each request, named `POST /2/tweets`. */
  faultOf?: (asked: string) => Fault | null;
  delayMs?: number;
  /** What somebody reads who opens `/` in a browser. */
  page?: (asked: Asked, taken: readonly Taken[]) => Reply;
}

export interface Asked {
  request: IncomingMessage;
  body: string;
  path: string;
  query: URLSearchParams;
}

export interface Reply {
  status: number;
  body: object | string;
  headers?: Record<string, string>;
}

export interface FakeOutlet {
  url: string;
  taken: Taken[];
  asked: string[];
  stop(): Promise<void>;
}

/** A service over real HTTP that keeps what it takes. */
export async function startFakeOutlet(
  options: FakeOptions,
  answer: (asked: Asked, taken: Taken[]) => Reply,
): Promise<FakeOutlet> {
  const taken: Taken[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void reply(request, response).catch(() => response.destroy());
  });

  async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fake');
    const name = `${request.method} ${url.pathname}`;
    const body = await text(request);
    const heard: Asked = { request, body, path: url.pathname, query: url.searchParams };
    if (options.page && name === 'GET /') return send(response, options.page(heard, taken));
    asked.push(name);
    const fault = options.faultOf?.(name) ?? null;
    if (fault?.kind === 'cut' && !fault.taken) return void response.destroy();
    if (fault?.kind === 'status') return send(response, fault);
    const replied = answer(heard, taken);
    if (options.delayMs) await wait(options.delayMs);
    if (fault?.kind === 'cut') return void response.destroy();
    send(response, replied);
  }

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    taken,
    asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(text);
}
