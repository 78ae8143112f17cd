import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishNotice } from '#lib/flows/notices/publish-notice.ts';
import { reviseNotice } from '#lib/flows/notices/revise-notice.ts';
import { takeBackNotice } from '#lib/flows/notices/take-back-notice.ts';
import { showCounts } from '#lib/flows/public-page/show-counts.ts';
import { createCopier } from '#server/public/copy/copier.ts';
import { temporaryFolder } from '../support/databases.ts';
import { contentWith, inJapanese, letting, publishedNotice } from '../support/notices.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { expectNothingAmiss } from '../ui/expect-nothing-amiss.ts';
import { type OpenedSite, openSite } from './opened-site.ts';

describe.skipIf(withoutBrowser)(`the copy in a browser${withoutBrowser ? ` (${withoutBrowser})` : ''}`, () => {
  let browser: Browser;
  const folder = temporaryFolder();
  let lastPage: string;
  beforeAll(async () => {
    browser = await openBrowser();
    const site = await openSite({ publicDoor: 'on' });
    await publishSome(site);
    await createCopier(site.ctx, folder.path, undefined).turn();
    lastPage = (await site.get('/')).text;
    await site.close();
  });
  afterAll(async () => {
    await browser?.close();
    folder.remove();
  });

  async function open(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
      ...options,
    });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder.path, name)).href);
    return page;
  }

  it('with the server stopped is the last page, and its links lead through the folder without any script', async () => {
    const page = await open('index.html');
    expect(await page.title()).toBe('北嶺製作所からのお知らせ');
    const headings = () => page.locator('h3, h4').allTextContents();
    expect(await headings()).toEqual(
      [...lastPage.matchAll(/<h[34][^>]*>(.*?)<\/h[34]>/g)].map(([, text = '']) => text.replace(/<[^>]+>/g, '')),
    );
    await page.getByRole('link', { name: '11月25日は自宅で待機してください' }).click();
    await page.getByText('電気が戻る見込みが変わった').waitFor();
    await page.getByRole('link', { name: '最初のページへ' }).click();
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.context().close();
  });

  const looks = [
    { name: 'index.html', width: 390, colorScheme: 'light' },
    { name: 'index.html', width: 1280, colorScheme: 'dark' },
    { name: 'en.html', width: 390, colorScheme: 'dark' },
    { name: 'notice-1.html', width: 390, colorScheme: 'light' },
    { name: 'notices.html', width: 390, colorScheme: 'dark' },
  ] as const;
  it.each(looks)('$name, $width px, $colorScheme: nothing is cut off and axe finds nothing', async (look) => {
    const { name, width, colorScheme } = look;
    const page = await open(name, { viewport: { width, height: 844 }, colorScheme, javaScriptEnabled: true });
    await expectNothingAmiss(page, `public/${name}-${width}-${colorScheme}`);
    await page.context().close();
  });
});

async function publishSome({ ctx, openRound }: OpenedSite): Promise<void> {
  const roundId = await openRound(
    'real',
    '宮城県沖の地震（最大震度6強）',
    '14時23分に大きな地震がありました。\n沿岸の人はすぐに高い所へ。',
  );
  await openRound('drill', '名古屋支店の避難訓練');
  await showCounts(ctx, roundId, true, '高橋');
  const first = await publishedNotice(ctx, { pinned: true, validUntil: new Date('2026-11-26T00:00:00Z') });
  await publishedNotice(ctx, {
    topic: 'transport',
    wording: inJapanese(
      '仙石線は運休しています',
      '再開は未定です。\n最新の情報は https://www.example.co.jp/status を見てください。',
    ),
  });
  await publishedNotice(ctx, {
    topic: 'support',
    drill: true,
    wording: inJapanese('水と食料の配布', '1階の受付で配ります。'),
  });
  const wrong = await publishedNotice(ctx, {
    topic: 'sites',
    wording: inJapanese('石巻工場は通常どおり', '操業しています。'),
  });
  ctx.clock.advanceMs(600_000);
  const next = contentWith({ pinned: true, validUntil: new Date('2026-11-27T00:00:00Z') });
  await reviseNotice(ctx, { id: first.id, seenRevision: 1, by: '高橋' }, next, '電気が戻る見込みが変わったため');
  await publishNotice(ctx, letting(first.id, 2, '高橋'));
  const taking = { reason: 'wrong', remark: '', hideTitle: false } as const;
  await takeBackNotice(ctx, { id: wrong.id, seenRevision: 1, by: '高橋' }, taking);
}
