import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { makeToken, tokenKeyOf } from '#lib/base/secrets/token.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { EVERYBODY, type RoundKind, type Wording } from '#lib/domain/round.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import type { Reserve } from '#lib/flows/spool/store-or-spool.ts';
import { healthRoom } from '#server/intake/health.ts';
import { createIntake } from '#server/intake/intake.ts';
import { createDesk } from '#server/intake/reply/desk.ts';
import { replyRoom } from '#server/intake/reply/reply-room.ts';
import { guidelinesRoom } from '#server/public/guidelines-room.ts';
import { staffNoticesRoom } from '#server/public/staff-room.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import type { Dialect } from '../support/databases.ts';
import { seedPeople, type TestPerson, wordingOf } from '../support/roster.ts';

/** The employees' pages over a real socket, on a database of their own. */
export interface Served {
  ctx: TestCtx;
  url: string;
  /** Person ids by employee number. */
  people: Map<string, string>;
  open(kind: RoundKind, wording: string | Record<Language, Wording>, questions?: readonly Question[]): Promise<string>;
  /** The link of the first person in this round, or of another by number in the list. */
  linkTo(roundId: string, personNo?: number): Promise<string>;
  get(link: string, headers?: Record<string, string>): Promise<Answer>;
  post(link: string, body: string | URLSearchParams, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: Headers;
  html: string;
}

export async function serve(
  people: readonly TestPerson[] = [{ employeeNumber: 'E1', name: '佐藤 花子' }],
  dialect: Dialect = 'sqlite',
  reserveFor: (ctx: TestCtx) => Promise<Reserve | undefined> = async () => undefined,
): Promise<Served> {
  const ctx = await openTestCtx(dialect);
  const ids = await seedPeople(ctx, people);
  const reserve = await reserveFor(ctx);
  const take = createTake(ctx, reserve);
  const desk = createDesk(ctx, take('form'));
  const intake = createIntake(ctx.log, [
    healthRoom(ctx, reserve?.spool),
    staffNoticesRoom(ctx, desk.unknown, 0),
    guidelinesRoom(ctx, desk.unknown),
    replyRoom(desk),
  ]);
  const server = createServer((request, response) => {
    if (intake.owns(request)) void intake.answer(request, response);
    else response.writeHead(418).end('not for the intake');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = async (link: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${url}${link}`, { redirect: 'manual', ...init });
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  return {
    ctx,
    url,
    people: ids,
    open: async (kind, wording, questions = []) => {
      const words = typeof wording === 'string' ? wordingOf(wording) : wording;
      const id = await openRound(ctx, { kind, wording: words, audience: EVERYBODY, questions }, '高橋');
      await fillRounds(ctx);
      return id;
    },
    linkTo: async (roundId, personNo = 1) => {
      const round = await findRound(ctx.db, roundId);
      const key = tokenKeyOf(await ctx.keys.get(round!.keyId));
      return `/r/${makeToken(key, { roundNo: round!.no, personNo })}`;
    },
    get: (link, headers = {}) => ask(link, { headers }),
    post: (link, body, headers = {}) =>
      ask(link, {
        method: 'POST',
        body: String(body),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await take.stop();
      await ctx.close();
    },
  };
}

/** What a browser would send from this page when `fields` were filled in. */
export function formOf(html: string, fields: Record<string, string>): { action: string; body: URLSearchParams } {
  const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1] ?? '';
  const nonce = /name="nonce" value="([^"]+)"/.exec(html)?.[1] ?? '';
  return { action, body: new URLSearchParams({ nonce, ...fields }) };
}
