import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listPeople } from '#db/stores/people/people-list.ts';
import { listDepartments, listSites } from '#db/stores/people/places.ts';
import { ALL } from '#lib/domain/access.ts';
import type { BoardSnapshot } from '#lib/domain/board.ts';
import { type Seat, takeSeat } from '../support/seats.ts';
import { openBusyRound } from './busy-round.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from './started-web.ts';
import { builtActions } from './walk/built-routes.ts';
import { actionBody, knock } from './walk/knock.ts';

const OWN = '生産本部/石巻製造部';

interface Somebody {
  id: string;
  employeeNumber: string;
  name: string;
  kana: string;
  departmentId: string;
}

describe.skipIf(withoutBuild)(`what a department manager sees${withoutBuild ? ` (${withoutBuild})` : ''}`, () => {
  let web: StartedWeb;
  let manager: Seat;
  let roundId: string;
  let own: Somebody[];
  let others: Somebody[];
  let foreign: RegExp;
  beforeAll(async () => {
    web = await startTestWeb();
    ({ roundId } = await openBusyRound(web.ctx, 'real'));
    const { db } = web.ctx;
    const departments = await listDepartments(db);
    const top = departments.find(({ path }) => path === OWN)!;
    manager = await takeSeat(web.ctx, [{ role: 'manager', departmentId: top.id }], 'bucho');
    const { people } = await listPeople(db, { scope: ALL }, { limit: 1000 });
    const all = people.map(({ person, departmentPath }) => ({ ...person, kana: person.kana ?? '', departmentPath }));
    own = all.filter(({ departmentPath }) => `${departmentPath}/`.startsWith(`${OWN}/`));
    others = all.filter((one) => !own.includes(one));
    const words = others.flatMap(({ name, employeeNumber }) => [name, employeeNumber, employeeNumber.toLowerCase()]);
    foreign = new RegExp([...words, ...others.map(({ id }) => id)].join('|'), 'g');
  });
  afterAll(() => web?.stop());

  const open = (path: string, headers: Record<string, string> = {}) =>
    knock(web.url, { path: encodeURI(path), headers: { cookie: manager.cookie, ...headers } });

  const press = async (name: string, page: string, fields: Record<string, string>): Promise<string> => {
    const { id } = builtActions().find((action) => action.name === name)!;
    const { body, type } = await actionBody(fields, id.startsWith('6'));
    const headers = { 'next-action': id, 'content-type': type, cookie: manager.cookie, origin: web.url };
    return (await knock(web.url, { path: page, method: 'POST', headers, body })).body;
  };

  test('the own people are there', async () => {
    expect([own.length, others.length]).toEqual([30, 90]);
    const { body } = await open(`/board/${roundId}/people`);
    expect(own.filter(({ employeeNumber }) => body.includes(employeeNumber))).toHaveLength(own.length);
    expect((await open(`/people/${own[0]!.id}`)).body).toContain(own[0]!.name);
  });

  test('nobody else is, whatever is asked for', async () => {
    const [departments, sites] = await Promise.all([listDepartments(web.ctx.db), listSites(web.ctx.db)]);
    const round = `/board/${roundId}`;
    const somebody = others.filter((_, i) => i % 11 === 3);
    const asked = [
      '/board',
      round,
      `${round}/urgent`,
      `/api${round}`,
      `${round}/people`,
      '/people',
      '/people?only=none',
      '/people?only=bad',
      '/people?after=E00000',
      '/account',
      ...['help', 'serious', 'safe', 'no_contact', 'needs_reading'].map((bucket) => `${round}/people?bucket=${bucket}`),
      ...['open_help', 'conflict', 'urgent'].map((mark) => `${round}/people?mark=${mark}`),
      ...departments.map(({ id }) => `${round}/people?department=${id}`),
      ...sites.map(({ id }) => `${round}/people?site=${id}`),
      ...[0, 1, 4, 7].map((rank) => `${round}/people?cursor=${rank}.E00000`),
      ...somebody.flatMap(({ id, name, kana, employeeNumber }) => [
        `/people/${id}`,
        `${round}/people/${id}`,
        ...[name, kana, `${employeeNumber}@example.co.jp`].map((q) => `/people?q=${q}`),
      ]),
    ];
    const seen: unknown[] = [];
    for (const path of asked) {
      for (const headers of [{}, { rsc: '1' }] as Record<string, string>[]) {
        const { body } = await open(path, headers);
        // What was typed comes back in the field for it.
        const found = (body.match(foreign) ?? []).filter((word) => !decodeURI(path).includes(word));
        const typed = new URLSearchParams(path.split('?')[1]).get('q');
        if (found.length > 0 || (typed && /href="\/people\/[0-9a-z]{20}/.test(body))) seen.push({ path, found });
      }
    }
    expect(seen).toEqual([]);
  });

  test('the numbers of the board are those of the own people, on the page and in the stream', async () => {
    const snapshot = JSON.parse((await open(`/api/board/${roundId}`)).body) as BoardSnapshot;
    expect(snapshot.asked).toBe(own.length);
    expect(snapshot.departments.map(({ name, parentId }) => [name, parentId !== null])).toEqual([
      ['石巻製造部', false],
      ['製造一課', true],
      ['製造二課', true],
    ]);
    const stopper = new AbortController();
    const headers = { cookie: manager.cookie };
    const stream = await fetch(`${web.url}/api/board/${roundId}/stream`, { headers, signal: stopper.signal });
    const { value } = await stream.body!.getReader().read();
    stopper.abort();
    expect(new TextDecoder().decode(value)).toContain(`"asked":${own.length},`);
  });

  test('nothing is written for anybody else', async () => {
    const before = await web.ctx.db.version();
    for (const { id } of others.filter((_, i) => i % 6 === 0)) {
      const fields = {
        round: roundId,
        person: id,
        status: 'safe',
        saidBy: 'x',
        why: 'x',
        entryKey: 'one press',
        remark: 'x',
      };
      for (const name of ['takeUpNow', 'closeHelpNow', 'enterProxy']) {
        const told = await press(name, `/people/${own[0]!.id}`, fields);
        expect([name, told.match(foreign) ?? []]).toEqual([name, []]);
      }
    }
    expect(await web.ctx.db.version()).toBe(before);
  });

  test('for the own people it is', async () => {
    const before = await web.ctx.db.version();
    const [{ id }] = own as [Somebody];
    const fields = {
      round: roundId,
      person: id,
      status: 'minor',
      saidBy: '班長',
      why: '電話',
      entryKey: 'one',
      comment: '',
    };
    await press('enterProxy', `/people/${id}`, fields);
    expect(await web.ctx.db.version()).not.toBe(before);
  });

  test('who moves to another department is gone at once, from old rounds too', async () => {
    const { people } = web.ctx.db.t;
    const [gone, ...rest] = own as [Somebody, ...Somebody[]];
    await web.ctx.db.write((tx) =>
      tx.update(people).set({ departmentId: others[0]!.departmentId }).where(eq(people.id, gone.id)),
    );
    const { body } = await open(`/board/${roundId}/people`);
    expect([body.includes(gone.employeeNumber), body.includes(rest[0]!.employeeNumber)]).toEqual([false, true]);
    expect((await open(`/people/${gone.id}`)).body).not.toContain(gone.name);
  });
});
