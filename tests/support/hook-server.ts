import { createServer } from 'node:http';
import { type Environment, isWanted, readSettings } from '#lib/base/settings.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { routes } from '#lib/routes/registry.ts';
import { hooksRoom } from '#server/intake/hooks.ts';
import { createIntake } from '#server/intake/intake.ts';
import type { TestCtx } from './ctx.ts';
import type { ProviderCall } from './provider-calls.ts';

export interface HookServer {
  /** Where it listens. */
  url: string;
  /** Addresses that the server fetched, in order. */
  fetched: string[];
  post(path: string, call: ProviderCall): Promise<number>;
  get(path: string): Promise<number>;
  close(): Promise<void>;
}

/** The webhooks that these settings want, served on a real port; `texts` stands for the provider's own web server, `publicUrl` for a proxy's address. */
export async function startHookServer(
  ctx: TestCtx,
  env: Environment,
  texts: Record<string, string> = {},
  publicUrl?: string,
): Promise<HookServer> {
  const hooks = routes.flatMap(({ name, spec, webhook }) =>
    webhook && isWanted(spec, env) ? [{ name, webhook, values: readSettings(name, spec, env) }] : [],
  );
  const fetched: string[] = [];
  const fetchText = async (url: string): Promise<string> => {
    fetched.push(url);
    const text = texts[url];
    if (text === undefined) throw new Error('not there');
    return text;
  };
  const server = createServer((request, response) => {
    if (intake.owns(request)) void intake.answer(request, response);
    else response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const at = (path: string) => `${url}${path}`;
  const core = { ...ctx.core, publicUrl: publicUrl ?? url };
  const intake = createIntake(ctx.log, [hooksRoom(hooks, { ...ctx, core, take: createTake(ctx), fetchText })]);
  const statusOf = async (path: string, init: RequestInit): Promise<number> => {
    const response = await fetch(at(path), init);
    await response.arrayBuffer();
    return response.status;
  };
  return {
    url,
    fetched,
    post: (path, { headers, body }) => statusOf(path, { method: 'POST', headers, body: new Uint8Array(body) }),
    get: (path) => statusOf(path, {}),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
