import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FROM_HEADER } from '#lib/base/addresses/from-header.ts';
import { admit } from '#server/door/admit.ts';
import { type OpenedDoor, openDoor } from '#server/door/open-door.ts';
import { knock } from '../screens/walk/knock.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { takeSeatAs } from '../support/seats.ts';

const PUBLIC = 'https://anpi.example';

describe('the door of the screens', () => {
  let ctx: TestCtx;
  let door: OpenedDoor;
  let server: Server;
  let url: string;
  let cookie: string;
  beforeAll(async () => {
    ctx = await openTestCtx();
    ctx.core = { ...ctx.core, publicUrl: PUBLIC };
    door = openDoor(ctx);
    ({ cookie } = await takeSeatAs(ctx, 'viewer'));
    server = createServer((request, response) => {
      void admit({ door, core: ctx.core }, request, response).then((admission) => {
        if (admission.kind === 'answered') return;
        const who = admission.kind === 'in' ? admission.session.account.login : 'somebody';
        response.end(JSON.stringify({ who, headers: request.headers }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await door.close();
    await ctx.close();
  });

  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    knock(url, { path, method, headers });
  const seen = (body: string): Record<string, string | undefined> => JSON.parse(body).headers;

  it('shows a person the way in, and back to where they wanted to go', async () => {
    const { status, headers, body } = await ask('/board/x?mark=help', { accept: 'text/html,*/*' });
    expect([status, headers.location, body]).toEqual([303, '/sign-in?back=%2Fboard%2Fx%3Fmark%3Dhelp', '']);
    expect((await ask('/api/board/x')).status).toBe(401);
  });

  it('is open on the way in only, however the path is written', async () => {
    for (const path of ['/sign-in', '/sign-in/second', `/setup/${'a'.repeat(43)}`, '/_next/static/chunks/a-1.js']) {
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
    }
    for (const path of [
      '/sign-in/',
      '/sign-in/../board',
      '/sign-in/..%2fboard',
      '//sign-in',
      '/_next/static/../../board',
      '/_next/data/x/board.json',
      `/setup/${'a'.repeat(42)}/`,
      '/sign-in%00/board',
    ]) {
      expect([path, (await ask(path)).status >= 400]).toEqual([path, true]);
    }
  });

  it('lets in who has a session, and tells the screens nothing that a client made up', async () => {
    const { body } = await ask('/board', {
      cookie,
      [FROM_HEADER]: '10.0.0.1',
      'x-middleware-subrequest': 'middleware',
      'x-forwarded-host': 'evil.example',
      'x-nonce': 'guessed',
      'content-security-policy': "script-src 'nonce-guessed'",
      'x-forwarded-for': '192.0.2.1, 203.0.113.7',
    });
    expect(JSON.parse(body).who).toBe('viewer');
    expect(seen(body)[FROM_HEADER]).toBe('203.0.113.7');
    for (const name of ['x-middleware-subrequest', 'x-forwarded-host', 'x-nonce', 'content-security-policy']) {
      expect([name, seen(body)[name]]).toEqual([name, undefined]);
    }
  });

  it('takes a cookie for this host only, and neither of two', async () => {
    expect(cookie).toMatch(/^__Host-anpi=/);
    expect((await ask('/board', { cookie: cookie.replace('__Host-', '') })).status).toBe(401);
    expect((await ask('/board', { cookie: `${cookie}; __Host-anpi=other` })).status).toBe(401);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }, 403],
    ['nowhere', { origin: 'null' }, 403],
    ['no origin at all', {}, 403],
    [
      'our own page, says the origin, but another site, says the browser',
      { origin: PUBLIC, 'sec-fetch-site': 'cross-site' },
      403,
    ],
    ['our own page over plain HTTP', { origin: 'http://anpi.example' }, 403],
    ['our own page', { origin: PUBLIC, 'sec-fetch-site': 'same-origin' }, 200],
  ])('a write from %s', async (_, headers, status) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      expect((await ask('/board', { cookie, ...(headers as Record<string, string>) }, method)).status).toBe(status);
    }
    expect((await ask('/sign-in', headers as Record<string, string>, 'POST')).status).toBe(status);
  });

  it('shuts again within a second when the session is gone from the database', async () => {
    const seat = await takeSeatAs(ctx, 'keeper');
    expect((await ask('/board', { cookie: seat.cookie })).status).toBe(200);
    await ctx.db.write((tx) => tx.delete(ctx.db.t.sessions));
    await expect.poll(async () => (await ask('/board', { cookie: seat.cookie })).status, { timeout: 1_500 }).toBe(401);
  });
});
