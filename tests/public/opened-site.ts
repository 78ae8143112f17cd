import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EVERYBODY, type RoundKind } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { healthRoom } from '#server/intake/health.ts';
import { createIntake } from '#server/intake/intake.ts';
import { createPublicSite } from '#server/public/public-site.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { seedPeople } from '../support/roster.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/** The pages for everybody over a real socket, asking the database each time, on one of their own with two employees. */
export interface OpenedSite {
  ctx: TestCtx;
  url: string;
  get(path: string, init?: RequestInit): Promise<Answer>;
  openRound(kind: RoundKind, title: string, body?: string): Promise<string>;
  close(): Promise<void>;
}

export async function openSite(core: Partial<TestCtx['core']> = {}): Promise<OpenedSite> {
  const ctx = await openTestCtx('sqlite');
  ctx.core = { ...ctx.core, companyName: '北嶺製作所', publicUrl: 'https://anpi.example.co.jp', ...core };
  await seedPeople(ctx, [
    { employeeNumber: 'E00427', name: '高橋 花子' },
    { employeeNumber: 'E00428', name: '佐藤 太一' },
  ]);
  const site = createPublicSite(ctx, 0);
  const intake = createIntake(ctx.log, [healthRoom(ctx)]);
  const server = createServer(async (request, response) => {
    if (site.owns(request)) await site.answer(request, response);
    else if (intake.owns(request)) await intake.answer(request, response);
    else response.writeHead(418).end('not for everybody');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ctx,
    url,
    get: async (path, init = {}) => {
      const response = await fetch(url + path, { redirect: 'manual', ...init });
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
    openRound: async (kind, title, body = '') => {
      const words = { title, body };
      const id = await openRound(ctx, { kind, wording: { ja: words, en: words }, audience: EVERYBODY }, '高橋');
      await fillRounds(ctx);
      return id;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await ctx.close();
    },
  };
}
