import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inviteAccount } from '#lib/flows/access/accounts/invite-account.ts';
import { CLIENT, type IdentityProvider, startIdentityProvider } from '../access/identity-provider.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;

describe.skipIf(without)(`the company account${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let provider: IdentityProvider;
  beforeAll(async () => {
    provider = await startIdentityProvider();
    const set = { oidcIssuer: provider.issuer, oidcClientId: CLIENT.id, oidcClientSecret: CLIENT.secret };
    [browser, web] = await Promise.all([openBrowser(), startTestWeb(set)]);
    const grants = [{ role: 'viewer', departmentId: null }] as const;
    await inviteAccount(web.ctx, { login: 'monma@example.co.jp', name: '門間 薫', grants, by: 'test' });
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
    await provider?.stop();
  });

  test.each([true, false])('opens the page that was wanted, script or not: %s', async (javaScriptEnabled) => {
    provider.claims = { sub: 'u1', email: 'monma@example.co.jp', email_verified: true };
    const page = await openPage(browser, { javaScriptEnabled });
    await page.goto(`${web.url}/rounds`);
    await page.getByRole('link', { name: '会社のアカウントを使う' }).click();
    if (!javaScriptEnabled) await page.getByRole('button', { name: '続ける' }).click();
    await page.waitForURL('**/rounds');
    expect(await page.locator('.nav-end').textContent()).toContain('門間 薫');
    await page.context().close();
  });

  test('somebody whom nobody invited reads what to do', async () => {
    provider.claims = { sub: 'u2', email: 'stranger@example.co.jp', email_verified: true };
    const page = await openPage(browser);
    await page.goto(`${web.url}/sign-in`);
    await page.getByRole('link', { name: '会社のアカウントを使う' }).click();
    await page.getByText('会社のアカウントでは入れませんでした').waitFor();
    await page.context().close();
  });
});
