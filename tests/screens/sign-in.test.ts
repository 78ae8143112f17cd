import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import { totpCode, totpStepAt } from '#lib/base/secrets/totp.ts';
import { inviteAccount } from '#lib/flows/access/accounts/invite-account.ts';
import { issueLink } from '#lib/flows/access/accounts/issue-link.ts';
import { takeSeatAs } from '../support/seats.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { seedCompany } from './example-company.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, storageOf, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;
const PASSWORD = 'ungrouped-rival-tapestry';

describe.skipIf(without)(`the way in${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  const complaints: string[] = [];
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    await seedCompany(web.ctx, 10);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  /** A browser that nobody has used here; what it complains about is collected. */
  async function fresh(): Promise<Page> {
    const page = await openPage(browser);
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    return page;
  }

  const invite = async (login: string): Promise<string> => {
    const grants = [{ role: 'starter', departmentId: null }] as const;
    return (await inviteAccount(web.ctx, { login, name: '門間 薫', grants, by: 'test' })).link;
  };

  async function choosePassword(page: Page, link: string): Promise<void> {
    await page.goto(link);
    await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD);
    await page.getByLabel('パスワード（もう一度）').fill(PASSWORD);
    await page.getByRole('button', { name: 'この内容で始める' }).click();
    await page.getByRole('heading', { name: 'もう一つの確認方法を加える' }).waitFor();
  }

  test('whoever is invited sets a password and adds a passkey, and later gets in by it alone', async () => {
    const page = await fresh();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
    } as const;
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
    });
    await choosePassword(page, await invite('passkey'));
    await page.goto(`${web.url}/board`);
    expect(page.url()).toContain('/account/second-factor');
    await page.getByRole('button', { name: 'この端末のパスキーを加える' }).click();
    await page.locator('.codes li').first().waitFor();
    expect(await page.locator('.codes li').count()).toBe(10);
    await page.getByRole('link', { name: '控えたので、集計盤へ進む' }).click();
    await page.waitForURL('**/board');
    await page.getByRole('button', { name: '出る' }).click();
    await page.waitForURL('**/sign-in');
    await page.goto(`${web.url}/rounds`);
    expect(page.url()).toContain('/sign-in?back=%2Frounds');
    await page.getByRole('button', { name: 'パスキーを使う' }).click();
    await page.waitForURL('**/rounds');
    await page.context().close();
  });

  test('an authenticator app works as well, and wrong words are refused in one sentence', async () => {
    const page = await fresh();
    await choosePassword(page, await invite('totp'));
    const secret = (await page.locator('.square code').textContent())!.replaceAll(' ', '');
    const digits = () => totpCode(secret, totpStepAt(web.ctx.clock.now()));
    await page.getByLabel('認証アプリの6桁の数字').fill('000000');
    await page.getByRole('button', { name: '認証アプリを加える' }).click();
    await page.getByText('数字が違います').waitFor();
    await page.getByLabel('認証アプリの6桁の数字').fill(digits());
    await page.getByRole('button', { name: '認証アプリを加える' }).click();
    await page.locator('.codes li').first().waitFor();
    await page.context().clearCookies();
    web.ctx.clock.advanceMs(60_000);
    await page.goto(`${web.url}/sign-in`);
    await page.getByLabel('ログイン名').fill('totp');
    await page.getByLabel('パスワード', { exact: true }).fill('something else');
    await page.getByRole('button', { name: 'サインインする' }).click();
    await page.getByText('ログイン名かパスワードが違います').waitFor();
    expect(await page.getByLabel('ログイン名').inputValue()).toBe('totp');
    await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'サインインする' }).click();
    await page.getByLabel('認証アプリの6桁の数字').fill(digits());
    await page.getByRole('button', { name: '確かめる' }).click();
    await page.waitForURL('**/board');
    await openRealRound(page);
    await page.context().close();
  });

  /** Eleven minutes later somebody else might stand at the screen. */
  async function openRealRound(page: Page): Promise<void> {
    web.ctx.clock.advanceMs(11 * 60_000);
    await page.goto(`${web.url}/rounds/new`);
    await page.getByLabel(/実際の災害/).check();
    await page.getByLabel('題名（日本語）').fill('宮城県沖の地震');
    await page.getByRole('button', { name: '人数と文面を確かめる' }).click();
    await page.getByLabel('対象者の人数を数字で入力').fill('10');
    await page.getByRole('button', { name: /本番を開始し/ }).click();
    await page.getByText('本人であることを確かめます').waitFor();
    expect(await startedRounds(web.ctx.db)).toEqual([]);
    await page.getByLabel('対象者の人数を数字で入力').fill('10');
    await page.getByLabel('あなたのパスワード').fill(PASSWORD);
    await page.getByRole('button', { name: /本番を開始し/ }).click();
    await page.waitForURL('**/board/*');
    expect((await startedRounds(web.ctx.db))[0]).toMatchObject({ kind: 'real', openedBy: '門間 薫 [totp]' });
  }

  test('a sign-in link opens the board at once, and nobody a second time', async () => {
    const link = await issueLink(web.ctx, 'takahashi', 'sign_in', 'test');
    const page = await fresh();
    await page.goto(link);
    await page.waitForURL('**/board');
    const other = await openPage(browser, { javaScriptEnabled: false });
    await other.goto(link);
    await other.getByRole('heading', { name: 'このリンクは使えません' }).waitFor();
    await page.context().close();
    await other.context().close();
  });

  test('without script a sign-in link waits for its button', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(await issueLink(web.ctx, 'takahashi', 'sign_in', 'test'));
    await page.getByRole('button', { name: '集計盤を開く' }).click();
    await page.waitForURL('**/board');
    await page.context().close();
  });

  test('an admin invites, and shuts somebody out whose open board goes dark at once', async () => {
    const roundId = (await startedRounds(web.ctx.db))[0]!.id;
    const headers = { cookie: (await takeSeatAs(web.ctx, 'viewer', 'oikawa')).cookie };
    const stream = await fetch(`${web.url}/api/board/${roundId}/stream`, { headers });
    const dark = (async () => {
      for await (const part of stream.body!) if (part.length === 0) break;
      return 'dark';
    })();
    const page = await openPage(browser, { storageState: storageOf(await takeSeatAs(web.ctx, 'admin', 'boss')) });
    await page.goto(`${web.url}/accounts`);
    await page.getByLabel('名前', { exact: true }).fill('柏木 涼');
    await page.getByLabel('ログイン名').fill('kashiwagi');
    await page.getByLabel(/要確認箱の担当/).check();
    await page.getByRole('button', { name: '招待のリンクを作る' }).click();
    expect(await page.locator('.codes li').textContent()).toMatch(/\/setup\/[\w-]{43}$/);
    await page.goto(`${web.url}/accounts/oikawa`);
    await page.getByRole('button', { name: '及川 望 さんを停止する' }).click();
    await page.waitForURL('**/accounts');
    expect(await Promise.race([dark, page.waitForTimeout(5_000)])).toBe('dark');
    expect((await fetch(`${web.url}/board`, { headers })).status).toBe(401);
    await page.context().close();
  });

  test('no browser had anything to complain about', () => {
    expect(complaints.filter((text) => !/\b(401|403)\b/.test(text))).toEqual([]);
  });
});
