import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { renderToString } from 'react-dom/server';
import { build, type Rolldown } from 'vite';
import type { PersonLine } from '#lib/domain/board/person-line.ts';
import type { BoardSnapshot } from '#lib/domain/board.ts';
import { exampleBoard } from './example-board.ts';
import { ExampleLiveBoard } from './example-live-board.tsx';
import { URGENT } from './example-people.ts';

/** The live board behind a real port, with a stream that the test speaks through. */
export async function openLiveSite() {
  const script = await bundle();
  const streams = new Set<ServerResponse>();
  const state: { snapshot: BoardSnapshot; people: readonly PersonLine[]; version: number } = {
    snapshot: exampleBoard(),
    people: URGENT,
    version: 1,
  };
  const server = createServer((request, response) => {
    const send = (type: string, body: string, headers = {}) =>
      response.writeHead(200, { 'content-type': type, ...headers }).end(body);
    switch (request.url) {
      case '/':
        return send('text/html; charset=utf-8', page());
      case '/styles.css':
        return send('text/css', styles());
      case '/live.js':
        return send('text/javascript', script);
      case '/urgent':
        return send('application/json', JSON.stringify(state.people));
      case '/snapshot': {
        const etag = `"${state.version}"`;
        if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
        return send('application/json', JSON.stringify(state.snapshot), { etag });
      }
      case '/stream':
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(eventOf('snapshot', JSON.stringify(state.snapshot)));
        streams.add(response.on('close', () => streams.delete(response)));
        return;
      default:
        return response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    script,
    streams,
    /** What the ledger says from now on; the stream only says so when told. */
    holds(snapshot: BoardSnapshot, people: readonly PersonLine[] = state.people) {
      Object.assign(state, { snapshot, people, version: state.version + 1 });
    },
    says(event: 'snapshot' | 'beat', data: string) {
      for (const stream of streams) stream.write(eventOf(event, data));
    },
    async close() {
      for (const stream of streams) stream.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type LiveSite = Awaited<ReturnType<typeof openLiveSite>>;

const eventOf = (event: string, data: string) => `event: ${event}\nid: 1\ndata: ${data}\n\n`;

const APP = new URL('../../app/', import.meta.url);

/** The shared styles in one piece. */
const styles = (): string =>
  readFileSync(new URL('globals.css', APP), 'utf8').replace(/@import "(.+?)";/g, (_, path: string) =>
    readFileSync(new URL(path, APP), 'utf8'),
  );

const page = () =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>Anpi</title><link rel="stylesheet" href="/styles.css"></head><body><div id="root">${renderToString(<ExampleLiveBoard />)}</div><script type="module" src="/live.js"></script></body></html>`;

async function bundle(): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { write: false, rolldownOptions: { input: new URL('live-entry.tsx', import.meta.url).pathname } },
  })) as Rolldown.RolldownOutput;
  return made.output[0].code;
}
