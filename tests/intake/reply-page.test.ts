import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesOnTheWire } from './bytes-on-the-wire.ts';
import { formOf, type Served, serve } from './served.ts';

describe('the page behind a personal link', () => {
  let served: Served;
  let link: string;
  let roundId: string;
  beforeEach(async () => {
    served = await serve([
      { employeeNumber: 'E1', name: '佐藤 花子' },
      { employeeNumber: 'E2', name: 'Ann Lee', language: 'en' },
    ]);
    roundId = await served.open('real', {
      ja: { title: '宮城県沖の地震', body: '沿岸の人は高い所へ。\n余震に注意。' },
      en: { title: 'Earthquake off Miyagi', body: 'Go to high ground.' },
    });
    link = await served.linkTo(roundId);
  });
  afterEach(() => served.close());

  it('says who asks, which round, since when and whom, and preselects nothing', async () => {
    const { status, html } = await served.get(link);
    expect(status).toBe(200);
    for (const words of ['本番', 'Anpi より', '宮城県沖の地震', '11月24日 14:26 開始', '佐藤 花子 さん']) {
      expect(html).toContain(words);
    }
    expect(html).toContain('沿岸の人は高い所へ。<br>余震に注意。');
    expect(html.match(/type="radio"/g)).toHaveLength(4);
    expect(html).not.toMatch(/checked>|selected|<details open/);
    expect(html).not.toContain('訓練');
  });

  it('is one answer without cookie or redirect, kept and indexed by nobody, and loads nothing more', async () => {
    const { headers, html } = await served.get(link);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
    );
    expect(html).not.toMatch(/<link|<img|src=|style="|<[^>]*\son\w+=/);
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it.each([
    ['ja', 'real'],
    ['en', 'real'],
    ['easy', 'real'],
    ['ja', 'drill'],
  ] as const)('is at most 6 KB on the wire, headers included (%s, %s)', async (language, kind) => {
    const body = { title: '宮城県沖を震源とする最大震度6強の地震', body: '津波のおそれがあります。'.repeat(10) };
    const long = await served.open(kind, { ja: body, en: body });
    const link = await served.linkTo(long);
    expect(await bytesOnTheWire(`${served.url}${link}?lang=${language}`)).toBeLessThan(6 * 1024);
    const { action, body: fields } = formOf((await served.get(link)).html, {
      status: 'minor',
      comment: '右手を切った',
    });
    expect(await bytesOnTheWire(served.url + action, fields)).toBeLessThan(6 * 1024);
  });

  it('travels compressed only to those who can read it', async () => {
    const small = await served.get(link, { 'accept-encoding': 'br;q=1, gzip;q=0.8' });
    expect(small.headers.get('content-encoding')).toBe('gzip');
    expect(small.html).toContain('佐藤 花子');
    for (const value of ['identity', 'gzip;q=0, br']) {
      const plain = await served.get(link, { 'accept-encoding': value });
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(plain.html).toContain('佐藤 花子');
    }
  });

  it('speaks the language of the person, and the other one when asked to', async () => {
    expect((await served.get(await served.linkTo(roundId, 2))).html).toContain('<html lang="en">');
    const english = (await served.get(`${link}?lang=en`)).html;
    expect(english).toContain('Earthquake off Miyagi');
    expect(english).toContain('<a href="?lang=ja" lang="ja" hreflang="ja">日本語</a>');
    expect((await served.get(`${link}?lang=easy`)).html).toContain('いまの あなたは どれですか');
    expect((await served.get(`${link}?lang=xx`)).html).toContain('<html lang="ja">');
  });

  it('is the same for HEAD, without the page', async () => {
    const head = await fetch(`${served.url}${link}`, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
    const { html } = await served.get(link, { 'accept-encoding': 'identity' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(html)));
  });

  it('opens also when a mail program has glued a full stop, a bracket or capitals to the link', async () => {
    for (const typed of [`${link}.`, `${link}%E3%80%82`, `${link}/`, `${link}%3E`, link.toUpperCase()]) {
      expect((await served.get(typed)).status).toBe(200);
    }
  });

  it('answers every bad link with one and the same page, which says what to do', async () => {
    const changed = link.slice(0, -1) + (link.endsWith('0') ? '1' : '0');
    const bad = ['/r', '/r/', '/r/hello', changed, link.slice(0, -3), '/r/a/b?lang=en'];
    const pages = await Promise.all(bad.map((path) => served.get(path)));
    expect(pages.map(({ status }) => status)).toEqual(bad.map(() => 404));
    expect(new Set(pages.map(({ html }) => html)).size).toBe(1);
    for (const words of ['このリンクでは回答できません', 'This link cannot take an answer', '1\u00a0無事']) {
      expect(pages[0]!.html).toContain(words);
    }
    expect((await served.post(changed, 'status=safe')).html).toBe(pages[0]!.html);
  });

  it('leaves every other address to the screens', async () => {
    for (const path of ['/', '/rounds', '/robots.txt', '/ranking', '/healthzzz']) {
      expect((await served.get(path)).status).toBe(418);
    }
  });
});
