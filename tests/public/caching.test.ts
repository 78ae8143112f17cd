import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedNotice } from '../support/notices.ts';
import { type OpenedSite, openSite } from './opened-site.ts';

const PLAIN = { 'accept-encoding': 'identity' };

describe('caches of the public page', () => {
  let site: OpenedSite;
  beforeAll(async () => {
    site = await openSite();
    await publishedNotice(site.ctx);
  });
  afterAll(() => site.close());

  it('may keep it, and learn cheaply that nothing has changed, minutes later too', async () => {
    const first = await site.get('/');
    const etag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
    site.ctx.clock.advanceMs(60_000);
    for (const asked of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await site.get('/', { headers: { 'if-none-match': asked } });
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await site.get('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    await publishedNotice(site.ctx, { topic: 'other' });
    site.ctx.clock.advanceMs(60_000);
    expect((await site.get('/', { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('are told apart by compression', async () => {
    const zipped = await site.get('/');
    const plain = await site.get('/', { headers: PLAIN });
    expect([zipped.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['gzip', null]);
    expect(zipped.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    expect(zipped.headers.get('vary')).toBe('accept-encoding');
    expect(zipped.text).toBe(plain.text);
  });

  it('get the same headers for HEAD, without the page', async () => {
    const get = await site.get('/', { headers: PLAIN });
    const head = await site.get('/', { method: 'HEAD', headers: PLAIN });
    expect(head.text).toBe('');
    const told = (headers: Headers) => [...headers].filter(([name]) => !/^(?:date|connection|keep-alive)$/.test(name));
    expect(told(head.headers)).toEqual(told(get.headers));
  });

  it('are not told whose browser asks: no cookie, no referrer, no other answer for anybody', async () => {
    const { headers, text } = await site.get('/', { headers: { cookie: 'a=b', authorization: 'Basic eDp5' } });
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(text).toBe((await site.get('/')).text);
  });

  it('cannot write to it, and find nothing beside it', async () => {
    const post = await site.get('/', { method: 'POST', body: 'x' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await site.get('/notice-99.html')).status).toBe(404);
    for (const path of ['/board', '/notices', '/r/abc', '/..%2fpackage.json', '/index.htm', '/feed.txt']) {
      expect((await site.get(path)).status).toBe(418);
    }
  });

  it('writes nothing while it is read', async () => {
    await site.get('/');
    const before = await site.ctx.db.version();
    for (const path of ['/', '/en', '/notices.html', '/notice-1.html', '/feed.xml', '/feed.json']) await site.get(path);
    expect(await site.ctx.db.version()).toBe(before);
  });

  it('still get the last page when the database is gone', async () => {
    const { text } = await site.get('/');
    const broken = site.ctx.db;
    site.ctx.db = { ...broken, read: null as never };
    site.ctx.clock.advanceMs(60_000);
    const stale = await site.get('/');
    site.ctx.db = broken;
    expect([stale.status, stale.text]).toEqual([200, text]);
  });
});
