import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Act, ROLES, reachOf } from '#lib/domain/access.ts';
import { type Seat, takeSeatAs } from '../support/seats.ts';
import { openBusyRound } from './busy-round.ts';
import { startedImport } from './started-import.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from './started-web.ts';
import { ACTIONS, builtActions, builtPages, PAGES } from './walk/built-routes.ts';
import { actionBody, knock } from './walk/knock.ts';
import { FOREIGN, HEADER_TRICKS, pathTricks } from './walk/tricks.ts';
import { outsiders } from './walk/visitors.ts';

/** Names, numbers, addresses and words of the example company, as they would stand in any answer. */
const PROTECTED =
  /E000\d\d|090-?1234|%?40example\.co\.jp|@example\.co\.jp|佐藤|鈴木|田中|渡辺|菅原|千葉|更衣室|宮城県沖|\[takahashi\]/;

/** A page as a browser asks for it, and as Next's router does. */
const LOOKS: Record<string, string>[] = [{ accept: 'text/html' }, { rsc: '1' }];

/** Strangers whom the door and the actions meet in different ways. */
const PRESSING = [
  'nobody',
  'an account that was shut out',
  ...['without the second factor', 'where a second factor is required'].map((end) => `a password ${end}`),
];

describe.skipIf(withoutBuild)(`the walk along every route${withoutBuild ? ` (${withoutBuild})` : ''}`, () => {
  let web: StartedWeb;
  let admin: Seat;
  let strangers: Record<string, string>;
  let fill: (path: string) => string;
  let fields: Record<string, string>;
  beforeAll(async () => {
    web = await startTestWeb();
    const { roundId, personId } = await openBusyRound(web.ctx, 'real');
    // Fresh, so that nothing has to be noted about its use.
    admin = await takeSeatAs(web.ctx, 'admin', 'walker');
    strangers = await outsiders(web.ctx);
    const importId = await startedImport(web);
    const values: Record<string, string> = {
      roundId,
      personId,
      importId,
      login: 'takahashi',
      token: 'a'.repeat(43),
      no: '1',
    };
    fill = (path) => path.replace(/\[(\w+)\]/g, (_, name: string) => values[name]!);
    const sure = {
      status: 'safe',
      sure: 'yes',
      intent: 'open',
      kind: 'drill',
      titleJa: 'x',
      confirm: '訓練',
      role: 'admin',
    };
    fields = { round: roundId, person: personId, login: 'takahashi', saidBy: 'x', why: 'x', ...sure };
  });
  afterAll(() => web?.stop());

  const own = (headers: Record<string, string>) =>
    headers.origin === 'OWN' ? { ...headers, origin: web.url } : headers;
  const leaks = (body: string): string[] => body.match(new RegExp(PROTECTED, 'g')) ?? [];

  /** Posts an action to a page; the same words for everybody. */
  async function press(id: string, page: string, headers: Record<string, string>): Promise<string[]> {
    const out: string[] = [];
    for (const withState of [/^6/.test(id)]) {
      const { body, type } = await actionBody(fields, withState);
      const said = { 'next-action': id, 'content-type': type, accept: 'text/x-component', ...own(headers) };
      const answer = await knock(web.url, { path: fill(page), method: 'POST', headers: said, body });
      out.push(...leaks(answer.body));
    }
    return out;
  }

  test('every page and action that was built is on the list of who may', () => {
    expect(builtPages().filter((path) => !(path in PAGES))).toEqual([]);
    expect(builtActions().flatMap(({ key }) => (key in ACTIONS ? [] : [key]))).toEqual([]);
  });

  test('the same walk with the right session sees what is protected, so that it would be noticed', async () => {
    for (const path of [
      '/people',
      '/board/[roundId]',
      '/board/[roundId]/urgent',
      '/tray',
      '/accounts',
      '/people/import/[importId]',
    ]) {
      const { status, body } = await knock(web.url, { path: fill(path), headers: { cookie: admin.cookie } });
      expect([path, status, leaks(body).length > 0]).toEqual([path, 200, true]);
    }
  });

  test('nobody without a session gets one protected byte, by any path or header', async () => {
    const before = await web.ctx.db.version();
    const seen: unknown[] = [];
    for (const page of [...builtPages(), '/api/board/[roundId]', '/api/board/[roundId]/stream', '/health']) {
      const path = fill(page);
      const knocks = [
        ...HEADER_TRICKS.map((headers) => ({ path, headers })),
        ...pathTricks(path).map((way) => ({ path: way })),
      ];
      for (const each of knocks) {
        const { status, body } = await knock(web.url, each);
        if (leaks(body).length > 0 || (status === 200 && PAGES[page] !== 'open' && page !== '/health')) {
          seen.push({ ...each, status, leaks: leaks(body) });
        }
      }
    }
    expect(seen).toEqual([]);
    expect(await web.ctx.db.version()).toBe(before);
  });

  test('nobody with a wrong, old or half session gets one either', async () => {
    const before = await web.ctx.db.version();
    const seen: unknown[] = [];
    for (const [who, cookie] of Object.entries(strangers)) {
      for (const page of [...builtPages(), '/api/board/[roundId]', '/api/board/[roundId]/stream']) {
        for (const headers of LOOKS) {
          const { status, body } = await knock(web.url, { path: fill(page), headers: { ...headers, cookie } });
          if (leaks(body).length > 0) seen.push({ who, page, status, leaks: leaks(body) });
        }
      }
    }
    expect(seen).toEqual([]);
    expect(await web.ctx.db.version()).toBe(before);
  });

  test('whose roles do not reach a page gets no byte of it', async () => {
    const seen: unknown[] = [];
    const seats = await Promise.all(ROLES.map(async (role) => [role, await takeSeatAs(web.ctx, role)] as const));
    for (const [role, { cookie }] of seats) {
      const may = (act: Act) => reachOf([{ role, departmentId: null }], act) !== null;
      for (const [page, needs] of Object.entries(PAGES)) {
        if (needs === 'open' || needs === 'anybody' || may(needs)) continue;
        for (const headers of LOOKS) {
          const { status, body } = await knock(web.url, { path: fill(page), headers: { ...headers, cookie } });
          if (leaks(body).length > 0) seen.push({ role, page, status, leaks: leaks(body) });
        }
      }
    }
    expect(seen).toEqual([]);
  });

  test('no action writes or tells anything for strangers, on its own page or on the open ones', async () => {
    const before = await web.ctx.db.version();
    const seen: unknown[] = [];
    // Whoever is half way in may leave again: that ends a session, and is theirs to do.
    for (const { id, name, pages } of builtActions().filter((action) => action.name !== 'signOutNow')) {
      for (const page of new Set([pages[0]!, '/sign-in'])) {
        for (const [who, cookie] of Object.entries(strangers).filter(([name]) => PRESSING.includes(name))) {
          const told = await press(id, page, { cookie, origin: 'OWN' });
          if (told.length > 0) seen.push({ name, page, who, told });
        }
      }
    }
    expect(seen).toEqual([]);
    expect(await web.ctx.db.version()).toBe(before);
  });

  test('no action writes for a role that may not', async () => {
    const seats = await Promise.all(
      ROLES.map(async (role) => [role, await takeSeatAs(web.ctx, role, `${role}.writes`)] as const),
    );
    const before = await web.ctx.db.version();
    for (const [role, { cookie }] of seats) {
      for (const { id, key, name, pages } of builtActions()) {
        const needs = ACTIONS[key]!;
        if (needs === 'open' || needs === 'anybody' || reachOf([{ role, departmentId: null }], needs)) continue;
        await press(id, pages[0]!, { cookie, origin: 'OWN' });
        expect([role, name, await web.ctx.db.version()]).toEqual([role, name, before]);
      }
    }
  });

  test('an admin who is lured to another site writes nothing from there', async () => {
    const before = await web.ctx.db.version();
    for (const { id, name, pages } of builtActions()) {
      for (const headers of FOREIGN) {
        const { body, type } = await actionBody(fields, false);
        const said = { 'next-action': id, 'content-type': type, cookie: admin.cookie, ...own(headers) };
        const { status } = await knock(web.url, { path: fill(pages[0]!), method: 'POST', headers: said, body });
        expect([name, headers, status]).toEqual([name, headers, 403]);
      }
    }
    expect(await web.ctx.db.version()).toBe(before);
  });

  test('the same press from our own page does write', async () => {
    const before = await web.ctx.db.version();
    const stop = builtActions().find(({ name }) => name === 'holdNow')!;
    await press(stop.id, '/rounds/[roundId]', { cookie: admin.cookie, origin: 'OWN' });
    expect(await web.ctx.db.version()).not.toBe(before);
  });
});
