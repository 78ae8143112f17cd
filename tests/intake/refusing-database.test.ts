import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countOf } from '#lib/domain/board.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { sweep } from '#lib/flows/sweep.ts';
import { formOf, type Served, serve } from './served.ts';

describe('when the database refuses', () => {
  let served: Served;
  let link: string;
  let roundId: string;
  beforeEach(async () => {
    served = await serve();
    roundId = await served.open('real', '地震');
    link = await served.linkTo(roundId);
  });
  afterEach(() => served.close());

  const run = (query: string) => served.ctx.db.write((tx) => tx.rows(sql.raw(query)));
  const refuse = (table: string) =>
    run(`create trigger refusal before insert on ${table} begin select raise(abort, 'disk is full'); end`);
  const recover = () => run('drop trigger refusal');
  const safe = async () => countOf((await readBoard(served.ctx, roundId, 'ja')).counts, 'safe');

  it('nothing is acknowledged, all that was typed is kept, and pressing again records it once', async () => {
    const { action, body } = formOf((await served.get(link)).html, { status: 'safe', comment: '三階にいます' });
    await refuse('inbounds');
    const refused = await served.post(action, body);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(refused.html).toContain('もう一度下のボタンを押してください');
    expect(refused.html).not.toContain('受け付けました</h2>');
    expect(refused.html).toContain('value="safe" checked');
    expect(refused.html).toContain('三階にいます</textarea>');
    await recover();
    const again = formOf(refused.html, { status: 'safe', comment: '三階にいます' });
    expect((await served.post(again.action, again.body)).html).toContain('受け付けました');
    await served.post(action, body);
    expect(await served.ctx.db.read.$count(served.ctx.db.t.reports)).toBe(1);
  });

  it('an answer that is stored but cannot be read yet is acknowledged, and counts later', async () => {
    await refuse('reports');
    const { status, html } = await served.post(link, 'status=safe');
    expect(status).toBe(200);
    expect(html).toContain('受け付けました');
    expect(await safe()).toBe(0);
    await recover();
    served.ctx.clock.advanceMs(600_000);
    await sweep(served.ctx, null);
    expect(await safe()).toBe(1);
  });

  it('and cannot even be read, the form is shown without its round, and gives back what was typed', async () => {
    await served.ctx.db.close();
    const shown = await served.get(`${link}?lang=en`);
    expect(shown.status).toBe(503);
    const { action, body } = formOf(shown.html, { status: 'help', comment: 'second floor' });
    expect(action).toBe(`${link}?lang=en`);
    const refused = await served.post(action, body);
    expect(refused.status).toBe(503);
    expect(refused.html).toContain('value="help" checked');
    expect(refused.html).toContain('second floor</textarea>');
  });

  it('watchers are told', async () => {
    expect(await served.get('/healthz')).toMatchObject({ status: 200, html: 'ok\n' });
    await served.ctx.db.close();
    expect((await served.get('/healthz')).status).toBe(503);
  });
});
