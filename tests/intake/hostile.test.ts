import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formOf, type Served, serve } from './served.ts';

const EVIL = `"><script>alert(1)</script>'&`;
const ESCAPED = '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;';

describe('what comes from outside', () => {
  let served: Served;
  let link: string;
  beforeEach(async () => {
    served = await serve([{ employeeNumber: 'E1', name: `太郎${EVIL}` }]);
    const words = { title: `地震${EVIL}`, body: `避難${EVIL}` };
    link = await served.linkTo(await served.open('real', { ja: words, en: words }));
  });
  afterEach(() => served.close());

  it('stands in the page as text, never as markup: name, title, body, place, comment', async () => {
    const shown = await served.get(link);
    for (const word of ['太郎', '地震', '避難']) expect(shown.html).toContain(word + ESCAPED);
    const { action, body } = formOf(shown.html, { place: EVIL, comment: `</textarea>${EVIL}` });
    const kept = await served.post(action, body);
    body.set('status', 'safe');
    const received = await served.post(action, body);
    for (const { html } of [shown, kept, received]) expect(html).not.toContain('<script>alert');
    expect(kept.html).toContain(`name="place" maxlength="200" value="${ESCAPED}"`);
    expect(received.html).toContain(`<dd>${ESCAPED}</dd>`);
  });

  it('writes nothing while it only looks: GET and HEAD, however many', async () => {
    const { db } = served.ctx;
    const tables = [db.t.inbounds, db.t.readings, db.t.reports, db.t.standings, db.t.tallies, db.t.dataKeys] as const;
    const state = async () => [
      await db.version(),
      ...(await Promise.all(tables.map((table) => db.read.$count(table)))),
    ];
    const before = await state();
    for (const path of [link, `${link}?lang=en`, '/r/hello', '/healthz', `${link}?status=help&nonce=00000000`]) {
      await served.get(path);
      await fetch(`${served.url}${path}`, { method: 'HEAD' });
    }
    expect(await state()).toEqual(before);
  });

  it('is refused in words when it is too long, not a form, or another verb', async () => {
    const long = await served.post(link, `status=safe&comment=${'a'.repeat(50_000)}`);
    expect(long.status).toBe(413);
    expect(long.html).toContain('文章を短くして');
    expect((await served.post(link, '{"status":"safe"}', { 'content-type': 'application/json' })).status).toBe(415);
    const put = await fetch(`${served.url}${link}`, { method: 'PUT', body: 'status=safe' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect(await served.ctx.db.read.$count(served.ctx.db.t.inbounds)).toBe(0);
  });

  it('a form with every field full is not too long', async () => {
    const body = new URLSearchParams({ status: 'help', place: '塔'.repeat(200), comment: '𠮷'.repeat(500) });
    const { status, html } = await served.post(link, body);
    expect(status).toBe(200);
    expect(html).toContain('𠮷'.repeat(500));
  });

  it('an answer that is cut off on the way records nothing', async () => {
    const port = Number(new URL(served.url).port);
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST ${link} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 40\r\n\r\nstatus=safe`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await served.get(link)).status).toBe(200);
    expect(await served.ctx.db.read.$count(served.ctx.db.t.inbounds)).toBe(0);
  });
});
