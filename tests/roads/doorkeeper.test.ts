import { createServer, request, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTOR_HEADER } from '#lib/base/actor-header.ts';
import { coreSpec } from '#lib/base/core-settings.ts';
import { readSettings } from '#lib/base/settings.ts';
import { admit } from '#server/doorkeeper.ts';

describe('the door of the screens', () => {
  const servers: Server[] = [];
  const ports: Record<string, number> = {};

  const open = async (name: string, env: Record<string, string>): Promise<void> => {
    const core = readSettings('anpi', coreSpec, env);
    const server = createServer((incoming, response) => {
      if (admit(core, incoming, response))
        response.end(`in as ${decodeURIComponent(String(incoming.headers[ACTOR_HEADER]))}`);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    ports[name] = typeof address === 'object' && address ? address.port : 0;
  };
  beforeAll(async () => {
    await open('open', {});
    await open('locked', { HQ_PASSWORD: 'kiri-no-hana', PUBLIC_URL: 'https://anpi.example' });
  });
  afterAll(() => {
    for (const server of servers) server.close();
  });

  const ask = (
    name: string,
    headers: Record<string, string>,
    method = 'GET',
  ): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const port = ports[name]!;
      const host = `localhost:${port}`;
      request({ port, host: '127.0.0.1', method, headers: { host, ...headers } }, (response) => {
        let text = '';
        response.on('data', (part) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      })
        .on('error', reject)
        .end();
    });
  const basic = (name: string, password: string) => ({
    authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
  });

  it('without a password lets this machine in, and nobody who comes through a proxy or under a foreign name', async () => {
    expect(await ask('open', {})).toEqual({ status: 200, text: 'in as local' });
    expect((await ask('open', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(403);
    expect((await ask('open', { host: 'evil.example' })).status).toBe(403);
  });

  it('with a password lets nobody in who does not know it, and notes the name of who does', async () => {
    expect((await ask('locked', {})).status).toBe(401);
    expect((await ask('locked', basic('高橋', 'wrong'))).status).toBe(401);
    expect((await ask('locked', basic('', 'kiri-no-hana'))).status).toBe(401);
    expect(await ask('locked', basic('高橋', 'kiri-no-hana'))).toEqual({ status: 200, text: 'in as 高橋' });
  });

  it('does not believe a client that says who it is', async () => {
    expect((await ask('open', { [ACTOR_HEADER]: 'president' })).text).toBe('in as local');
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['nowhere', { origin: 'null' }],
    ['no origin at all', {}],
  ])('refuses a write from %s', async (_, headers) => {
    expect((await ask('open', headers, 'POST')).status).toBe(403);
  });

  it('takes a write from our own page', async () => {
    expect((await ask('open', { origin: `http://localhost:${ports.open}` }, 'POST')).status).toBe(200);
  });
});
