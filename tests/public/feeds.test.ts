import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeBackNotice } from '#lib/flows/notices/take-back-notice.ts';
import { inJapanese, publishedNotice } from '../support/notices.ts';
import { type OpenedSite, openSite } from './opened-site.ts';

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const parser = new XMLParser({
  ignoreAttributes: false,
  htmlEntities: true,
  attributeNamePrefix: '@',
  isArray: (name) => ['entry', 'link', 'category', 'author'].includes(name),
});

interface Link {
  '@rel': string;
  '@href': string;
  '@type': string;
}
interface Element {
  id: string;
  title: string;
  updated: string;
  link: Link[];
  '@xml:lang': string;
}
interface Entry extends Element {
  published: string;
  content: { '#text': string; '@type': string };
  category: { '@term': string }[];
}

describe('the feeds', () => {
  let site: OpenedSite;
  beforeAll(async () => {
    site = await openSite({ companyName: 'A & B <製作所>' });
    await publishedNotice(site.ctx, { wording: inJapanese(`題名 & <"記号'>`, '一行目\n二行目 ]]> &amp; 𠮷 👨‍👩‍👧') });
    site.ctx.clock.advanceMs(60_000);
    await publishedNotice(site.ctx);
    await publishedNotice(site.ctx, { audience: 'staff', wording: inJapanese('社員だけ', '内緒です。') });
    const { id } = await publishedNotice(site.ctx, { wording: inJapanese('誤報', '誤った内容です。') });
    site.ctx.clock.advanceMs(60_000);
    const taking = { reason: 'outdated', remark: '', hideTitle: false } as const;
    await takeBackNotice(site.ctx, { id, seenRevision: 1, by: '佐藤' }, taking);
  });
  afterAll(() => site.close());

  it.each(['/feed.xml', '/feed.en.xml'])('%s holds to RFC 4287', async (path) => {
    const { text, headers } = await site.get(path);
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(XMLValidator.validate(text)).toBe(true);
    const { feed } = parser.parse(text) as {
      feed: Element & { '@xmlns': string; author: { name: string }[]; entry: Entry[] };
    };
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(feed.author.map(({ name }) => name)).toEqual(['A & B <製作所>']);
    expect(feed.link.filter((link) => link['@rel'] === 'self').map((link) => link['@href'])).toEqual([
      `https://anpi.example.co.jp${path}`,
    ]);
    for (const element of [feed, ...feed.entry]) {
      expect(new URL(element.id).protocol).toBe('https:');
      expect(element.title).not.toBe('');
      expect(element.updated).toMatch(RFC3339);
      const alternates = element.link.filter((link) => link['@rel'] === 'alternate');
      expect(alternates).toHaveLength(1);
      expect(new URL(alternates[0]!['@href']).origin).toBe('https://anpi.example.co.jp');
    }
    for (const entry of feed.entry) {
      expect(entry.published).toMatch(RFC3339);
      expect(entry.published <= entry.updated).toBe(true);
      expect(entry.content['@type']).toBe('text');
      expect(entry.category[0]!['@term']).not.toBe('');
    }
    expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(feed.entry.length);
    const times = feed.entry.map(({ updated }) => updated);
    expect(times).toEqual([...times].sort().reverse());
    expect(feed.updated).toBe(times[0]);
  });

  it.each(['/feed.json', '/feed.en.json'])('%s holds to JSON Feed 1.1', async (path) => {
    const { text, headers } = await site.get(path);
    expect(headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const feed = JSON.parse(text) as Record<string, unknown> & { items: Record<string, unknown>[] };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(typeof feed.title).toBe('string');
    expect(feed.feed_url).toBe(`https://anpi.example.co.jp${path}`);
    expect(feed.authors).toEqual([{ name: 'A & B <製作所>' }]);
    for (const item of feed.items) {
      expect(typeof item.id).toBe('string');
      expect(new URL(String(item.url)).pathname).toMatch(/^\/notice-\d+(\.en)?\.html$/);
      expect(item.content_text).not.toBe('');
      expect(String(item.date_published)).toMatch(RFC3339);
      expect(String(item.date_modified)).toMatch(RFC3339);
      expect(item.tags).toHaveLength(1);
    }
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
  });

  it('keep every character, mark what was taken back, and have nothing that is only for staff', async () => {
    const { items } = JSON.parse((await site.get('/feed.json')).text) as {
      items: { title: string; content_text: string }[];
    };
    expect(items.map(({ title }) => title)).toEqual([
      '[取り消し] 誤報',
      '11月25日は自宅で待機してください',
      `題名 & <"記号'>`,
    ]);
    expect(items[0]!.content_text).toBe('状況が変わりました。');
    expect(items[2]!.content_text).toBe('一行目\n二行目 ]]> &amp; 𠮷 👨‍👩‍👧');
    const { feed } = parser.parse((await site.get('/feed.xml')).text) as { feed: { entry: Entry[] } };
    expect(feed.entry.map(({ title }) => title)).toEqual(items.map(({ title }) => title));
    expect(feed.entry.map(({ content }) => content['#text'])).toEqual(items.map((item) => item.content_text));
  });

  it('are valid while there is nothing in them', async () => {
    const empty = await openSite();
    expect(XMLValidator.validate((await empty.get('/feed.xml')).text)).toBe(true);
    expect(JSON.parse((await empty.get('/feed.json')).text)).toMatchObject({ items: [] });
    await empty.close();
  });
});
