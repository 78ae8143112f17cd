import type { Browser, Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { seedCompany } from './example-company.ts';
import { expectGoodLooks, LOOKS } from './good-looks.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;
const CHECK = 'main button.button[value=check]';

describe.skipIf(without)(`preparing a round${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let page: Page;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    await seedCompany(web.ctx, 80);
    page = await openPage(browser, { storageState: web.signedIn });
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  test('a ready text fills in the words and chooses nothing that is real', async () => {
    await page.goto(`${web.url}/rounds/new`);
    await page.getByLabel('気仙沼倉庫').check();
    await page.getByRole('button', { name: '地震' }).click();
    await expect.poll(() => page.getByLabel('題名（日本語）').inputValue()).toMatch(/^地震の安否確認（\d\d:\d\d）$/);
    expect(await page.getByLabel('題名（英語）').inputValue()).toContain('earthquake');
    expect(await page.locator('input[name=kind]:checked').count()).toBe(0);
    expect(await page.getByLabel('気仙沼倉庫').isChecked()).toBe(true);
    await page.getByRole('button', { name: '訓練', exact: true }).click();
    await expect.poll(() => page.locator('input[name=kind][value=drill]').isChecked()).toBe(true);
  });

  test('the steps are read aloud while they are typed, and refused where they cannot be read', async () => {
    const field = page.getByLabel('別の段階にする');
    await field.fill('0分 メール; 20分 のろし');
    await page.getByText('「20分 のろし」を読めません').waitFor();
    await field.fill('0分 メール; 20分 メール2; 60分 管理職; 催促 30分 x 4回');
    await page.locator('.ladder-lines li', { hasText: '20分 2番目のメール' }).waitFor();
    await page.locator('.ladder-lines li', { hasText: '以後 30分ごとに、最大 4回催促' }).waitFor();
  });

  test('one page says what goes out when, who gets nothing and why, and warns of names', async () => {
    await page.getByLabel('気仙沼倉庫').uncheck();
    await page.getByLabel('状況と、してほしいこと（日本語）').fill('佐藤 浩一さんが指揮をとります。');
    await page.locator(CHECK).click();
    await page.locator('.lead-say', { hasText: '80人に' }).waitFor();
    const plan = page.getByRole('table', { name: '何が、いつ、いくつ出るか' });
    expect(await plan.locator('tbody tr').allTextContents()).toEqual([
      expect.stringMatching(/^すぐメール78/),
      expect.stringMatching(/^20分メール0/),
      expect.stringMatching(/^60分管理職へ/),
    ]);
    expect(await page.locator('.without').allTextContents()).toEqual([
      expect.stringContaining('2人 使える連絡先がない'),
      expect.stringContaining('0人 連絡先がすべて不達だった'),
    ]);
    expect(await page.getByText('文面に、名簿と同じ言葉があります').textContent()).toContain('「佐藤 浩一」');
  });

  test('a test goes to oneself as a real message, and no round is open for it', async () => {
    await page.getByLabel('あなたの社員番号').fill('Ｅ00002');
    await page.getByRole('button', { name: '試しに送る' }).click();
    await page.getByText('試験の通知を 1通送り始めました').waitFor();
    const { messages: m } = web.ctx.db.t;
    const sent = await web.ctx.db.read.select().from(m).where(eq(m.purpose, 'test'));
    expect(sent).toMatchObject([{ state: 'waiting', channel: 'smtp' }]);
    expect(await startedRounds(web.ctx.db)).toEqual([]);
    await page.getByLabel('あなたの社員番号').fill('E99999');
    await page.getByRole('button', { name: '試しに送る' }).click();
    await page.getByText('その社員は名簿にありません').waitFor();
  });

  test('the drill starts with the steps that were typed', async () => {
    await page.getByLabel('「訓練」と入力').fill('訓練');
    await page.getByRole('button', { name: '訓練を開始し 80人に送る' }).click();
    await page.waitForURL('**/board/*');
    const [round] = await startedRounds(web.ctx.db);
    expect(round).toMatchObject({ kind: 'drill', reminders: { everyMinutes: 30, most: 4 } });
    expect(round?.ladder.map(({ minute }) => minute)).toEqual([0, 20, 60]);
  });

  test.each(LOOKS)('$locale, $width px, $colorScheme: nothing is cut off and axe finds nothing', async (look) => {
    await expectGoodLooks(browser, web, '/rounds/new', 'wizard-check', look, async (seen) => {
      await seen.locator('button[value=earthquake]').click();
      await expect.poll(() => seen.locator('input[name=titleJa]').inputValue()).not.toBe('');
      await seen.locator('input[name=kind][value=real]').check();
      await seen.locator(CHECK).click();
      await seen.locator('.lead-say').waitFor();
    });
  });
});
