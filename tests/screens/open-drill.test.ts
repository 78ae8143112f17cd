import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { wordingOf } from '../support/roster.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { pressStatus } from './example-answers.ts';
import { seedCompany } from './example-company.ts';
import { openPage, tabTo } from './opened-page.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;

describe.skipIf(without)(`opening a round on the screens${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    await seedCompany(web.ctx, 80);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  test('a drill is opened by the keyboard alone, and its board moves when an answer comes', async () => {
    const page = await openPage(browser, { storageState: web.signedIn });
    await page.goto(`${web.url}/board`);
    await tabTo(page, 'a[href="/rounds/new"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/rounds/new');
    await tabTo(page, 'input[name=kind]');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'input[name=titleJa]');
    await page.keyboard.type('秋の訓練');
    await tabTo(page, 'button[value=check]');
    await page.keyboard.press('Enter');
    await page.locator('.lead-say', { hasText: '80人に' }).waitFor();
    expect(await page.locator('.letter').first().textContent()).toContain('【訓練】');
    await tabTo(page, 'input[name=confirm]');
    await page.keyboard.type('くんれん');
    await page.keyboard.press('Enter');
    await page.getByText('まだ始めていません').waitFor();
    expect(await startedRounds(web.ctx.db)).toEqual([]);
    await tabTo(page, 'input[name=confirm]');
    await page.keyboard.type('訓練');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/board/*');
    const [round] = await startedRounds(web.ctx.db);
    expect(round).toMatchObject({ kind: 'drill', state: 'open', wording: { en: { title: '秋の訓練' } } });
    await fillRounds(web.ctx);
    const safe = page.locator('.group li[data-bucket=safe] .num').first();
    const before = performance.now();
    await pressStatus(web.ctx, round!.id, 'E00001', { status: 'safe' });
    await expect.poll(() => safe.textContent(), { timeout: 5_000, interval: 50 }).toBe('1');
    expect(performance.now() - before).toBeLessThan(3_000);
    await page.context().close();
  });

  test('a real round wants the number of people, and goes back with every word kept', async () => {
    const page = await openPage(browser, { storageState: web.signedIn });
    await page.goto(`${web.url}/rounds/new`);
    await page.getByLabel(/実際の災害/).check();
    await page.getByLabel('題名（日本語）').fill('宮城県沖の地震');
    await page.getByLabel('気仙沼倉庫').check();
    await page.getByRole('button', { name: '人数と文面を確かめる' }).click();
    await page.locator('.lead-say', { hasText: '10人に' }).waitFor();
    await page.getByRole('button', { name: '前へ戻って直す' }).click();
    expect(await page.getByLabel('題名（日本語）').inputValue()).toBe('宮城県沖の地震');
    expect(await page.getByLabel('気仙沼倉庫').isChecked()).toBe(true);
    expect(await page.getByLabel(/実際の災害/).isChecked()).toBe(true);
    await page.getByRole('button', { name: '人数と文面を確かめる' }).click();
    await page.getByLabel('対象者の人数を数字で入力').fill('80');
    await page.getByRole('button', { name: /本番を開始し/ }).click();
    await page.getByText('10 と入力してください').waitFor();
    await page.getByLabel('対象者の人数を数字で入力').fill('１０人');
    await page.getByRole('button', { name: /本番を開始し/ }).click();
    await page.waitForURL('**/board/*');
    expect((await startedRounds(web.ctx.db))[0]).toMatchObject({ kind: 'real', audience: { sites: ['気仙沼倉庫'] } });
    await page.context().close();
  });

  test('how much of the audience is written is told after a reload too, until all are in', async () => {
    const plan = { kind: 'drill', wording: wordingOf('冬の訓練'), audience: EVERYBODY } as const;
    const roundId = await openRound(web.ctx, plan, '高橋');
    const page = await openPage(browser, { storageState: web.signedIn });
    await page.goto(`${web.url}/rounds/${roundId}`);
    await page.reload();
    const filling = page.getByText('対象者 80人のうち 0人を書き込みました');
    await filling.waitFor();
    await fillRounds(web.ctx);
    await filling.waitFor({ state: 'hidden' });
    await page.context().close();
  });
});
