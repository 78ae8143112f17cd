import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EVERYBODY, type RoundKind } from '#lib/domain/round.ts';
import { issuePins } from '#lib/flows/pins/issue-pins.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import type { Reserve } from '#lib/flows/spool/store-or-spool.ts';
import { createDoorDesk } from '#server/intake/door/door-desk.ts';
import type { DoorPace } from '#server/intake/door/door-pace.ts';
import { doorRoom } from '#server/intake/door/door-room.ts';
import { createIntake } from '#server/intake/intake.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import type { Dialect } from '../support/databases.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';

/** The public door over a real socket, with two people who have a PIN and one who has none (E3). */
export interface OpenedDoor {
  ctx: TestCtx;
  url: string;
  people: Map<string, string>;
  /** By employee number. */
  pins: Map<string, string>;
  open(kind: RoundKind): Promise<string>;
  get(path: string): Promise<Answer>;
  /** Opens the page as a browser does and sends it filled in. */
  send(fields: Record<string, string>, from?: string): Promise<Answer>;
  post(path: string, body: string | URLSearchParams, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: Headers;
  html: string;
}

interface Options {
  dialect?: Dialect;
  door?: 'on' | 'off';
  pace?: DoorPace;
  reserveFor?(ctx: TestCtx): Promise<Reserve>;
}

export async function openDoorFor({
  dialect = 'sqlite',
  door = 'on',
  pace,
  reserveFor,
}: Options = {}): Promise<OpenedDoor> {
  const made = await openTestCtx(dialect);
  const ctx = { ...made, core: { ...made.core, publicDoor: door, hqPhone: '03-1234-5678' } };
  const people = await seedPeople(ctx, [
    { employeeNumber: 'E1', name: '佐藤 花子' },
    { employeeNumber: 'E2', name: '鈴木 一郎' },
    { employeeNumber: 'E3', name: '田中 実' },
  ]);
  const issued = await issuePins(ctx, { numbers: ['E1', 'E2'], onlyMissing: true }, '人事部');
  const take = createTake(ctx, await reserveFor?.(ctx));
  const intake = createIntake(ctx.log, [doorRoom(createDoorDesk(ctx, take('public'), pace))]);
  const server = createServer((request, response) => void intake.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, { redirect: 'manual', ...init });
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  const post: OpenedDoor['post'] = (path, body, headers = {}) =>
    ask(path, {
      method: 'POST',
      body: String(body),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  const get = (path: string) => ask(path);
  return {
    ctx,
    url,
    people,
    pins: new Map(issued.map(({ employeeNumber, pin }) => [employeeNumber, pin])),
    open: async (kind) => {
      const id = await openRound(ctx, { kind, wording: wordingOf('宮城県沖の地震'), audience: EVERYBODY }, '高橋');
      await fillRounds(ctx);
      return id;
    },
    get,
    post,
    send: async (fields, from) => {
      const { action, body } = filledIn((await get('/a')).html, fields);
      return post(action, body, from ? { 'x-forwarded-for': from } : {});
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await take.stop();
      await ctx.close();
    },
  };
}

/** What a browser would send from this page when `fields` were filled in. */
export function filledIn(html: string, fields: Record<string, string>): { action: string; body: URLSearchParams } {
  const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1] ?? '';
  const hidden = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  return {
    action,
    body: new URLSearchParams([...hidden.map(([, name = '', value = '']) => [name, value]), ...Object.entries(fields)]),
  };
}

/** A PIN of six digits that is not this one. */
export const notThe = (pin: string): string => String((Number(pin) + 1) % 1_000_000).padStart(6, '0');
