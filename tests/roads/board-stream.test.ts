import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pause } from '#lib/base/time/pause.ts';
import { applyChange, type BoardChange } from '#lib/domain/board/board-change.ts';
import { type BoardSnapshot, countOf } from '#lib/domain/board.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { readSession } from '#lib/flows/access/session.ts';
import { createLiveBoards } from '#lib/flows/board/live-boards.ts';
import { createTake } from '#lib/flows/reading/take-and-read.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { enteredRaw } from '#lib/routes/entered.ts';
import { type BoardServer, createBoardServer } from '#server/board/serve.ts';
import { openTestCtx, type TestCtx } from '../support/ctx.ts';
import { DIALECTS } from '../support/databases.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';
import { takeSeatAs } from '../support/seats.ts';

describe.each(DIALECTS)('the live numbers on %s', (dialect) => {
  let ctx: TestCtx;
  let board: BoardServer;
  let server: Server;
  let base: string;

  beforeEach(async () => {
    ctx = await openTestCtx(dialect);
    await seedPeople(ctx, [{ employeeNumber: 'E1' }, { employeeNumber: 'E2' }]);
    const id = await openRound(ctx, { kind: 'drill', wording: wordingOf('訓練'), audience: EVERYBODY }, 'test');
    await fillRounds(ctx);
    const seat = await takeSeatAs(ctx, 'viewer');
    const session = (await readSession(ctx, seat.token))!;
    board = createBoardServer(ctx, createLiveBoards(ctx), async (hashes) => new Set(hashes));
    server = createServer((request, response) => {
      if (!board.handle(request, response, session)) response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/api/board/${id}`;
  });
  afterEach(async () => {
    board.close();
    await new Promise((resolve) => server.close(resolve));
    await ctx.close();
  });

  const answer = async (employeeNumber: string, status: string): Promise<void> => {
    const entered = enteredRaw({ employeeNumber, status }, employeeNumber, ctx.clock.now());
    await (await createTake(ctx)('cli')([entered])).outcomes;
  };

  /** Reads snapshots from the stream until one is as wanted. */
  async function watch(wanted: (snapshot: BoardSnapshot) => boolean): Promise<BoardSnapshot> {
    const response = await fetch(`${base}/stream`);
    let text = '';
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
      text += part;
      for (const [, data] of text.matchAll(/event: (?:snapshot|change)\nid: \S+\ndata: (.*)\n\n/g)) {
        const snapshot = JSON.parse(data!) as BoardSnapshot;
        if (wanted(snapshot)) return snapshot;
      }
    }
    throw new Error('the stream ended');
  }

  async function streamedUntil(end: RegExp, headers: Record<string, string> = {}): Promise<string> {
    const response = await fetch(`${base}/stream`, { headers });
    let text = '';
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
      text += part;
      if (end.test(text)) return text;
    }
    throw new Error('the stream ended');
  }

  it('a viewer sees an answer that came by another road within a second', async () => {
    const seen = watch((snapshot) => countOf(snapshot.counts, 'safe') === 1).then(() => performance.now());
    await answer('E1', 'safe');
    const answeredAt = performance.now();
    expect((await seen) - answeredAt).toBeLessThan(1000);
  });

  it('the numbers come with a tag, and are not sent again while nothing has changed', async () => {
    const first = await fetch(base);
    const etag = first.headers.get('etag')!;
    expect((await first.json()) as BoardSnapshot).toMatchObject({ asked: 2, answered: 0, kind: 'drill' });
    expect((await fetch(base, { headers: { 'if-none-match': etag } })).status).toBe(304);
    await answer('E1', 'help');
    const second = await fetch(base, { headers: { 'if-none-match': etag } });
    expect((await second.json()) as BoardSnapshot).toMatchObject({ answered: 1, openHelp: 1 });
  });

  it('who comes back to the stream is told only what has moved since', async () => {
    const id = (await fetch(base)).headers.get('etag')!.replaceAll('"', '');
    await answer('E1', 'minor');
    const text = await streamedUntil(/event: beat/, { 'last-event-id': id });
    const [, change] = /event: change\nid: \S+\ndata: (.*)\n\n/.exec(text)!;
    expect(JSON.parse(change!) as BoardChange).toMatchObject({ after: id, asked: 2, answered: 1 });
    expect(text).not.toContain('event: snapshot');
    const stranger = await streamedUntil(/event: beat/, { 'last-event-id': 'from before the restart' });
    expect(stranger).toContain('event: snapshot');
  });

  it('a board that moves by steps shows what a new one shows', async () => {
    const streamed = streamedUntil(/event: change[\s\S]*event: beat[\s\S]*event: beat/);
    await pause(400);
    await answer('E1', 'help');
    const text = await streamed;
    const data = [...text.matchAll(/event: (snapshot|change)\nid: (\S+)\ndata: (.*)\n\n/g)];
    const first = JSON.parse(data[0]![3]!) as BoardSnapshot;
    const steps = data.slice(1).map(([, , , json]) => JSON.parse(json!) as BoardChange);
    const { asOf: _, ...shown } = steps.reduce(applyChange, first);
    const whole = await fetch(base);
    expect((await whole.json()) as BoardSnapshot).toMatchObject(shown);
    expect(whole.headers.get('etag')).toBe(`"${data.at(-1)![2]}"`);
  });

  it('an unknown round is not found', async () => {
    expect((await fetch(base.replace(/[^/]+$/, '0'.repeat(20)))).status).toBe(404);
  });
});
