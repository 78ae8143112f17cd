import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import { takeSeat } from '../support/seats.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { pressStatus } from './example-answers.ts';
import { numberOf, seedCompany } from './example-company.ts';
import { expectGoodLooks, LOOKS } from './good-looks.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, storageOf, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;
const CHECK = 'main button.button[value=check]';

describe.skipIf(without)(`own questions of a round${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let page: Page;
  let roundId: string;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    await seedCompany(web.ctx, 24);
    page = await openPage(browser, { storageState: web.signedIn, viewport: { width: 390, height: 844 } });
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  const legends = () => page.locator('.question > legend').allTextContents();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');

  test('are added from ready ones and by hand, moved and taken out by keyboard on a phone', async () => {
    await page.goto(`${web.url}/rounds/new`);
    await page.getByRole('button', { name: '訓練', exact: true }).click();
    await expect.poll(() => page.getByLabel('題名（日本語）').inputValue()).not.toBe('');
    await press('出社できますか');
    await expect.poll(legends).toEqual(['問1 選択肢から一つ']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question-can_come');
    await press('数字');
    await expect.poll(legends).toHaveLength(2);
    await page.getByRole('group', { name: '問2' }).getByLabel('質問（日本語）').fill('動ける車の台数');
    await press('選択肢から一つ');
    await expect.poll(legends).toHaveLength(3);
    await press('足りない物');
    await expect.poll(legends).toHaveLength(4);
    await press('問3 消す');
    await expect.poll(legends).toEqual(['問1 選択肢から一つ', '問2 数字', '問3 文章']);
    await press('問2 上へ');
    await expect.poll(legends).toEqual(['問1 数字', '問2 選択肢から一つ', '問3 文章']);
    expect(await page.getByRole('group', { name: '問1' }).getByLabel('質問（日本語）').inputValue()).toBe(
      '動ける車の台数',
    );
    expect(await page.locator('input[name=kind]:checked').inputValue()).toBe('drill');
  });

  test('are refused with a reason where they cannot be asked', async () => {
    const label = page.getByRole('group', { name: '問1' }).getByLabel('質問（日本語）');
    await label.fill('');
    await page.locator(CHECK).click();
    await page.getByText('質問1をこのままでは出せません。質問文を書いてください。').waitFor();
    await label.fill('動ける車の台数');
  });

  test('stand on the last page before the start, and in the mail', async () => {
    await page.locator(CHECK).click();
    await page.getByRole('heading', { name: '独自の質問（3問）' }).waitFor();
    expect(await page.locator('.asked li').allTextContents()).toEqual([
      expect.stringContaining('動ける車の台数'),
      expect.stringContaining('出社できる / いまはできないが、後で出社できる / 出社できない'),
      expect.stringContaining('足りない物、困っていること'),
    ]);
    expect(await page.locator('.letter').first().textContent()).toContain('問2 出社できますか（出社できる / ');
    await page.getByLabel('「訓練」と入力').fill('訓練');
    await page.getByRole('button', { name: '訓練を開始し 24人に送る' }).click();
    await page.waitForURL('**/board/*');
    const [round] = await startedRounds(web.ctx.db);
    roundId = round!.id;
    expect(round!.questions?.map(({ kind, key }) => `${kind} ${key.replace(/^q\w{8}$/, 'own')}`)).toEqual([
      'number own',
      'choice can_come',
      'text needs',
    ]);
  });

  test('are rolled up where the board leads to, with what was written', async () => {
    const cars = (await startedRounds(web.ctx.db))[0]!.questions![0]!.key;
    for (let i = 0; i < 8; i++) {
      const own = {
        q_can_come: i < 5 ? 'yes' : 'no',
        [`q_${cars}`]: String(i),
        q_needs: i === 0 ? '<i>飲み水</i>' : '',
      };
      await pressStatus(web.ctx, roundId, numberOf(i), { status: 'safe', ...own });
    }
    await page.goto(`${web.url}/board/${roundId}`);
    await page.getByRole('link', { name: '独自の質問の集計を見る' }).click();
    await page.getByRole('heading', { name: '問2 出社できますか' }).waitFor();
    expect(await page.locator('.roll-up tbody tr').allTextContents()).toEqual([
      '出社できる562%',
      'いまはできないが、後で出社できる00%',
      '出社できない337%',
    ]);
    expect(await page.locator('.funnel b').allTextContents()).toEqual(['28', '3.5', '0', '7']);
    expect(await page.locator('.written-words').allTextContents()).toEqual(['<i>飲み水</i>']);
  });

  test('end at the own department for a manager', async () => {
    const { departments } = web.ctx.db.t;
    const all = await web.ctx.db.read.select().from(departments);
    const own = all.find(({ path }) => path === '営業本部')!;
    const seat = await takeSeat(web.ctx, [{ role: 'manager', departmentId: own.id }], 'bucho');
    const theirs = await openPage(browser, { storageState: storageOf(seat), javaScriptEnabled: false });
    await theirs.goto(`${web.url}/board/${roundId}/answers`);
    expect(await theirs.locator('.roll-up tbody tr').allTextContents()).toEqual([
      '出社できる150%',
      'いまはできないが、後で出社できる00%',
      '出社できない150%',
    ]);
    expect(await theirs.locator('.written').count()).toBe(0);
    await theirs.context().close();
  });

  test.each(LOOKS)('$locale, $width px, $colorScheme: nothing is cut off and axe finds nothing', async (look) => {
    await expectGoodLooks(browser, web, `/board/${roundId}/answers`, 'own-answers', look);
    await expectGoodLooks(browser, web, '/rounds/new', 'own-questions', look, async (seen) => {
      for (const [n, value] of ['question:ready:can_come', 'question:ready:injured', 'question:new:text'].entries()) {
        await seen.locator(`button[value="${value}"]`).click();
        await expect.poll(() => seen.locator('.question').count()).toBe(n + 1);
      }
      await seen.locator('.option summary').first().click();
    });
    await expectGoodLooks(browser, web, '/rounds/new', 'own-questions-check', look, async (seen) => {
      await seen.locator('button[value=drill]').click();
      await expect.poll(() => seen.locator('input[name=titleJa]').inputValue()).not.toBe('');
      await seen.locator('button[value="question:ready:way_home"]').click();
      await seen.locator('.question').waitFor();
      await seen.locator(CHECK).click();
      await seen.locator('.asked').waitFor();
    });
  });
});
