import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { Log } from '#lib/base/log.ts';

export type IntakeApp = Hono<{ Bindings: HttpBindings }>;
export type IntakeContext = Context<{ Bindings: HttpBindings }>;

/** One part of the intake: adds its paths. What it answers it writes to `env.outgoing`, and returns SENT. */
export type Room = (app: IntakeApp) => void;

/** The web's own Response would cost as much as all the rest of a page. */
export const SENT = RESPONSE_ALREADY_SENT;

export interface Intake {
  /** True when a request is for one of the rooms. */
  owns(request: IncomingMessage): boolean;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** What employees, providers and watchers ask for, answered without Next: one room for each first word of the path. */
export function createIntake(log: Log, rooms: readonly Room[]): Intake {
  const app: IntakeApp = new Hono();
  for (const room of rooms) room(app);
  app.onError((error, { env: { outgoing } }) => {
    log.error('request failed', { error: String(error) });
    if (!outgoing.headersSent) outgoing.writeHead(500, { 'cache-control': 'no-store' });
    outgoing.end();
    return SENT;
  });
  app.notFound(({ env: { outgoing } }) => {
    outgoing.writeHead(404, { 'cache-control': 'no-store' }).end();
    return SENT;
  });
  const words = new Set(app.routes.map(({ path }) => firstWord(path)));
  return {
    owns: ({ url = '/' }) => words.has(firstWord(url)),
    // The globals stay as they are: Next lives in the same process.
    answer: getRequestListener(app.fetch, { overrideGlobalObjects: false, autoCleanupIncoming: false }),
  };
}

/** `/r` of `/r/abc?lang=ja`. */
function firstWord(url: string): string {
  const end = url.slice(1).search(/[/?#]/);
  return end < 0 ? url : url.slice(0, end + 1);
}
