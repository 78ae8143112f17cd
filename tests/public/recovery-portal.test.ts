import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentDesks, type SupportDeskRow } from '#db/stores/notices/support-desks.ts';
import { draftNotice } from '#lib/flows/notices/draft-notice.ts';
import { publishNotice } from '#lib/flows/notices/publish-notice.ts';
import { type DeskEntry, enterDesk } from '#lib/flows/recovery/enter-desk.ts';
import { enterSiteState } from '#lib/flows/recovery/enter-site-state.ts';
import { contentWith, inJapanese, letting } from '../support/notices.ts';
import { type OpenedSite, openSite } from './opened-site.ts';

const desk: DeskEntry = {
  ...{ id: null, audience: 'everybody', closed: false, phone: '0120-000-111', mail: 'shien@hokurei.example.jp' },
  wording: { ja: { name: '住まいの相談', hours: '平日 9時から17時', note: '社宅、修理の見舞金' } },
};

describe('the recovery portal, as everybody reads it', () => {
  let site: OpenedSite;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  const publish = async (form: 'page' | 'question', title: string, body: string) => {
    const { id } = await draftNotice(site.ctx, contentWith({ wording: inJapanese(title, body) }), '高橋', form);
    await publishNotice(site.ctx, letting(id, 1, '高橋'));
  };
  const portal = async () => (await site.get('/recovery.html')).text;

  it('is not named on the first page while nothing stands in it', async () => {
    expect((await site.get('/')).text).not.toContain('recovery.html');
    expect(await portal()).toContain('いま掲載しているものはありません');
  });

  it('has pages, questions with their answers and desks, of which the first page and the feeds tell', async () => {
    await publish('page', '給与は予定どおりです', '11月の給与は25日に振り込みます。');
    await publish('question', '定期券は払い戻せますか', '総務部が立て替えます。');
    await enterDesk(site.ctx, desk, '高橋');
    const text = await portal();
    for (const words of [
      '給与は予定どおりです',
      '定期券は払い戻せますか',
      '総務部が立て替えます。',
      '平日 9時から17時',
    ])
      expect(text).toContain(words);
    expect(text).toContain('<a href="tel:0120000111">0120-000-111</a>');
    expect(text).not.toContain('<script');
    const first = (await site.get('/')).text;
    expect(first).toContain('href="recovery.html"');
    expect(first).not.toContain('給与は予定どおりです');
    expect(gzipSync(first).length).toBeLessThan(9 * 1024);
    expect((await site.get('/feed.xml')).text).toContain('定期券は払い戻せますか');
    expect((await site.get('/notice-1.html')).text).toContain('href="recovery.html"');
    expect((await site.get('/en')).text).toContain('href="recovery.en.html"');
  });

  it('tells strangers of sites only if headquarters says so, and of damage never', async () => {
    const entry = { siteId: 's-東京', openness: 'partly', damage: '3階の天井', fromAt: site.ctx.clock.now() } as const;
    await enterSiteState(site.ctx, entry, '門間');
    expect(await portal()).not.toContain('東京');
    site.ctx.core.publicSites = 'on';
    expect(await portal()).toContain('一部だけ使えます');
    expect(await portal()).not.toContain('天井');
    site.ctx.core.publicSites = 'off';
  });

  it('names no person: a desk with a number, address or name of the roster is refused for everybody', async () => {
    const refused = (change: Partial<DeskEntry>) =>
      expect(enterDesk(site.ctx, { ...desk, ...change }, '高橋')).rejects.toMatchObject({ code: 'desk.private' });
    await refused({ mail: 'e00427@example.co.jp' });
    await refused({ wording: { ja: { name: '高橋 花子', hours: '', note: '' } } });
    await enterDesk(site.ctx, { ...desk, audience: 'staff', mail: 'e00427@example.co.jp' }, '高橋');
    expect(await portal()).not.toContain('e00427');
  });

  it('needs a name and a way to reach a desk, and lets no markup through', async () => {
    const refused = (change: Partial<DeskEntry>) =>
      expect(enterDesk(site.ctx, { ...desk, ...change }, '高橋')).rejects.toMatchObject({ code: 'desk.incomplete' });
    await refused({ phone: '', mail: '' });
    await refused({ phone: '"><script>' });
    await refused({ wording: {} });
  });

  it('shows a desk as it was entered last, and no more when it is closed', async () => {
    const isPublic = ({ audience }: SupportDeskRow) => audience === 'everybody';
    const { deskId } = (await currentDesks(site.ctx.db)).find(isPublic)!;
    await enterDesk(site.ctx, { ...desk, id: deskId, phone: '0120-000-222' }, '高橋');
    expect(await portal()).toContain('0120-000-222');
    expect(await portal()).not.toContain('0120-000-111');
    await enterDesk(site.ctx, { ...desk, id: deskId, closed: true }, '高橋');
    expect(await portal()).not.toContain('住まいの相談');
  });
});
