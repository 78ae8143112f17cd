import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findNotice } from '#db/stores/notices/notices.ts';
import { draftNotice } from '#lib/flows/notices/draft-notice.ts';
import { contentWith } from '../../support/notices.ts';
import { takeSeatAs } from '../../support/seats.ts';
import { openBrowser, withoutBrowser } from '../../ui/chromium.ts';
import { seedCompany } from '../example-company.ts';
import { expectGoodLooks, LOOKS } from '../good-looks.ts';
import { openPage } from '../opened-page.ts';
import { type StartedWeb, startTestWeb, storageOf, withoutBuild } from '../started-web.ts';

const without = withoutBrowser ?? withoutBuild;

describe.skipIf(without)(`a notice on the screens${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let page: Page;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    await seedCompany(web.ctx, 40);
    web.ctx.core.noticeApproval = 'everybody';
    page = await openPage(browser, { storageState: web.signedIn, javaScriptEnabled: false });
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  const publicPage = async () => (await fetch(`${web.url}/notices.html`)).text();
  const tickAll = async (on: Page) => {
    for (const box of await on.locator('input[name=check]').all()) await box.check();
  };

  test('is written without script, and who reads it is not preselected', async () => {
    await page.goto(`${web.url}/notices`);
    await page.getByRole('link', { name: 'お知らせを書く' }).click();
    expect(await page.locator('input[name=audience]:checked').count()).toBe(0);
    await page.getByLabel('題名（日本語）').fill('11月25日は自宅で待機してください');
    await page.getByLabel('本文（日本語）').fill('本社は停電しています。問い合わせは 090-1234-1003 へ。');
    await page.getByLabel('誰でも').check();
    await page.getByLabel('話題').selectOption('work');
    await page.getByRole('button', { name: '下書きとして保存する' }).click();
    await page.getByText('下書きとして保存しました').waitFor();
    expect(await publicPage()).not.toContain('自宅で待機');
  });

  test('with a telephone number of the roster in it goes no further until somebody has looked at it', async () => {
    expect(await page.locator('input[name=seen]').count()).toBe(1);
    expect(await page.getByText('「090-1234-1003」').count()).toBe(1);
    await tickAll(page);
    await page.getByRole('button', { name: '承認を頼む' }).click();
    await page.getByText('名簿と同じ言葉が残っています').waitFor();
    await page.getByRole('link', { name: '書き直す' }).click();
    await page.getByLabel('本文（日本語）').fill('本社は停電しています。次のお知らせは18時です。');
    await page.getByRole('button', { name: '下書きとして保存する' }).click();
    await page.getByText('文面に見つかりませんでした').waitFor();
  });

  test('waits for somebody else, who approves it', async () => {
    await tickAll(page);
    await page.getByRole('button', { name: '承認を頼む' }).click();
    await page.getByText('まだ公開されていません').waitFor();
    expect(await page.getByRole('button', { name: '承認して公開する' }).count()).toBe(0);
    await page.getByText('ほかの人の承認が要ります').waitFor();
    const second = await takeSeatAs(web.ctx, 'starter', 'sugawara');
    const other = await openPage(browser, { storageState: storageOf(second), javaScriptEnabled: false });
    await other.goto(`${web.url}/notices/1`);
    await tickAll(other);
    await other.getByRole('button', { name: '承認して公開する' }).click();
    await other.getByText('公開しました').first().waitFor();
    await other.context().close();
    expect((await findNotice(web.ctx.db, 1))?.notice.state).toBe('published');
  });

  test('gives texts for other media, counted while they are typed', async () => {
    const live = await openPage(browser, { storageState: web.signedIn });
    await live.goto(`${web.url}/notices/1/texts`);
    const form = live.locator('.short-text').first();
    expect(await form.locator('textarea').inputValue()).toBe(
      `11月25日は自宅で待機してください\n本社は停電しています。次のお知らせは18時です。\n${web.url}/notice-1.html`,
    );
    await form.locator('textarea').fill(`無事 👨‍👩‍👧 https://example.co.jp/very/long/path`);
    await form.getByText('31 / 280').waitFor();
    await form.getByRole('button', { name: '保存する' }).click();
    await form.getByText('保存しました').waitFor();
    await live.context().close();
  });

  test('is taken back after a tick', async () => {
    await page.goto(`${web.url}/notices/1`);
    await page.locator('summary', { hasText: '取り消しの理由を書く' }).click();
    await page.getByLabel('状況が変わりました').check();
    await page.getByLabel('取り消すことを確かめました').check();
    await page.getByRole('button', { name: 'お知らせを取り消す' }).click();
    await page.getByText('取り消しました。').first().waitFor();
    expect(await page.getByRole('link', { name: '書き直す' }).count()).toBe(0);
  });

  const looks = ['/notices', '/notices/2', '/notices/2/edit', '/notices/2/texts'].flatMap((path) =>
    LOOKS.map((look) => ({ path, ...look })),
  );
  test.each(looks)(
    '$path, $locale, $width px, $colorScheme: nothing is cut off and axe finds nothing',
    async ({ path, ...look }) => {
      await secondNotice(web);
      await expectGoodLooks(browser, web, path, path.slice(1).replaceAll('/', '-'), look);
    },
  );
});

/** A draft with a name of the roster in it, in both languages. */
async function secondNotice({ ctx, admin }: StartedWeb): Promise<void> {
  if (await findNotice(ctx.db, 2)) return;
  const person = (await ctx.db.read.select().from(ctx.db.t.people))[0]!;
  const body = `仙石線は運休しています。${person.name}さんが確かめました。\n\n再開は未定です。`;
  const en = { title: 'The Senseki line is stopped', body: 'It is not known when it will run again.' };
  const wording = { ja: { title: '仙石線は運休しています', body }, en };
  await draftNotice(ctx, contentWith({ topic: 'transport', pinned: true, wording }), admin.actor);
}
