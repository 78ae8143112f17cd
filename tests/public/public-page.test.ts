import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeBackNotice } from '#lib/flows/notices/take-back-notice.ts';
import { showCounts } from '#lib/flows/public-page/show-counts.ts';
import { contentWith, inJapanese, publishedNotice } from '../support/notices.ts';
import { type OpenedSite, openSite } from './opened-site.ts';

describe('the page that anybody can read', () => {
  let site: OpenedSite;
  beforeEach(async () => {
    site = await openSite();
  });
  afterEach(() => site.close());

  it('says that nothing is going on while nothing is', async () => {
    const { status, text } = await site.get('/');
    expect(status).toBe(200);
    for (const words of [
      '北嶺製作所からのお知らせ',
      'いま行っている安否確認はありません',
      '本物の見分け方',
      'https://anpi.example.co.jp/',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('says what happened, what to do and what is new, the pinned first, and nothing about people', async () => {
    await site.openRound('real', '宮城県沖の地震', '沿岸の人は高い所へ。');
    await publishedNotice(site.ctx, {
      topic: 'transport',
      wording: inJapanese('電車は止まっています', '仙石線は運休です。'),
    });
    await publishedNotice(site.ctx, { pinned: true });
    await publishedNotice(site.ctx, {
      audience: 'staff',
      wording: inJapanese('社宅の割り当て', '社員だけが読みます。'),
    });
    const { text } = await site.get('/');
    const places = ['宮城県沖の地震', '沿岸の人は高い所へ。', '1\u00a0無事', '自宅で待機', '電車は止まっています'].map(
      (words) => text.indexOf(words),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    for (const secret of ['高橋', '佐藤', 'E00427', '社宅', '訓練', '2人', 'href="/r', '/board']) {
      expect(text).not.toContain(secret);
    }
    expect((await site.get('/notice-3.html')).status).toBe(404);
  });

  it('shows a drill only with its mark, beside a real round and alone', async () => {
    await site.openRound('drill', '秋の避難訓練');
    const alone = (await site.get('/')).text;
    expect(alone).toContain('<title>【訓練】');
    expect(alone).toContain('<body class="drill">');
    expect(alone).toContain('<b class="mark dash">【訓練】</b>秋の避難訓練');
    await site.openRound('real', '宮城県沖の地震');
    await publishedNotice(site.ctx, { drill: true, wording: inJapanese('避難の手順', '訓練の説明です。') });
    site.ctx.clock.advanceMs(60_000);
    const { text } = await site.get('/');
    expect(text).toContain('<body>');
    expect(text.indexOf('宮城県沖の地震')).toBeLessThan(text.indexOf('秋の避難訓練'));
    expect(text).toMatch(/<b class="mark dash">【訓練】<\/b><a href="notice-1.html">避難の手順/);
    expect((await site.get('/feed.xml')).text).toContain('<title>【訓練】避難の手順</title>');
  });

  it('shows how many have answered only when headquarters chose so', async () => {
    const roundId = await site.openRound('real', '宮城県沖の地震');
    expect((await site.get('/')).text).not.toMatch(/\d人のうち/);
    await showCounts(site.ctx, roundId, true, '高橋');
    site.ctx.clock.advanceMs(60_000);
    expect((await site.get('/')).text).toContain('2人のうち0人が答えています（0%）');
    await showCounts(site.ctx, roundId, false, '高橋');
    site.ctx.clock.advanceMs(60_000);
    expect((await site.get('/')).text).not.toMatch(/\d人のうち/);
  });

  it('keeps the place of a notice that was taken back, with a mark instead of its words', async () => {
    const { id } = await publishedNotice(site.ctx);
    const taking = { reason: 'wrong', remark: '内部の説明', hideTitle: false } as const;
    await takeBackNotice(site.ctx, { id, seenRevision: 1, by: '佐藤' }, taking);
    for (const path of ['/', '/notice-1.html']) {
      const { text } = await site.get(path);
      expect(text).toContain('<b class="mark full">取り消し</b>');
      expect(text).toContain('内容に誤りがありました。');
      expect(text).toContain('自宅で待機してください');
      expect(text).not.toMatch(/停電|内部の説明/);
    }
  });

  it('can withhold a title that says too much', async () => {
    const { id } = await publishedNotice(site.ctx, { wording: inJapanese('田村さんの容体', '入院しました。') });
    const taking = { reason: 'personal', remark: '', hideTitle: true } as const;
    await takeBackNotice(site.ctx, { id, seenRevision: 1, by: '佐藤' }, taking);
    for (const path of ['/', '/en', '/notices.html', '/notice-1.html', '/feed.xml', '/feed.json']) {
      const { text } = await site.get(path);
      expect(text).not.toContain('田村さん');
      expect(text).not.toContain('入院');
    }
  });

  it('leaves out what is over', async () => {
    await publishedNotice(site.ctx, { validUntil: new Date('2026-11-24T05:27:00Z') });
    expect((await site.get('/')).text).toContain('自宅で待機');
    site.ctx.clock.advanceMs(60_000);
    expect((await site.get('/')).text).not.toContain('自宅で待機');
    expect((await site.get('/notice-1.html')).text).toContain('掲載の期限が過ぎました');
  });

  it('speaks English at an address of its own, and marks what it has in Japanese only', async () => {
    await publishedNotice(site.ctx);
    await publishedNotice(site.ctx, { topic: 'sites', wording: inJapanese('石巻工場は閉鎖です', '再開は未定です。') });
    const { text } = await site.get('/en');
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Stay at home on 25 November');
    expect(text).toContain('<span lang="ja">石巻工場は閉鎖です</span>');
    expect(text).toContain('This part is in Japanese only.');
    expect(text).toContain('<a href="index.html" lang="ja" hreflang="ja">日本語</a>');
  });

  it('stays under 10 KB on the wire however much is published, and needs no script and no other file', async () => {
    await site.openRound('real', '宮城県沖を震源とする最大震度6強の地震', '津波のおそれがあります。'.repeat(20));
    for (let n = 0; n < 70; n++) {
      const body = Array.from({ length: 900 }, (_, i) =>
        String.fromCodePoint(0x4e00 + ((n * 977 + i * 389) % 20_000)),
      ).join('');
      await publishedNotice(site.ctx, { pinned: n % 9 === 0, wording: inJapanese(`${n} ${body.slice(0, 100)}`, body) });
    }
    for (const path of ['/', '/en']) {
      const { text, headers } = await site.get(path);
      const head = [...headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
      expect(gzipSync(text, { level: 9 }).length + head).toBeLessThan(10 * 1024);
      expect(text).not.toMatch(/<script|<img|src=|style="|\son\w+=|<form|<link rel="stylesheet/);
      expect(text.match(/<article/g)!.length).toBeGreaterThan(10);
    }
    expect((await site.get('/notices.html')).text.match(/<article/g)).toHaveLength(70);
  });

  it('links to the public form only where the settings say that it is open', async () => {
    expect((await site.get('/')).text).not.toContain('/a"');
    const open = await openSite({ publicDoor: 'on' });
    expect((await open.get('/')).text).toContain('href="https://anpi.example.co.jp/a"');
    await open.close();
  });

  it('takes what people typed as text, never as markup, and links only to addresses with a scheme', async () => {
    const body = '<script>alert(1)</script> https://example.com/a?b=1&c=2 javascript:alert(1)\n\n次の段落';
    await publishedNotice(site.ctx, contentWith({ wording: inJapanese('<b>"題名"</b>', body) }));
    for (const path of ['/', '/notice-1.html', '/feed.xml'])
      expect((await site.get(path)).text).not.toMatch(/<script|<b>"/);
    const { text } = await site.get('/notice-1.html');
    expect(text).toContain('<a href="https://example.com/a?b=1&amp;c=2">');
    expect(text).not.toContain('href="javascript');
  });
});
