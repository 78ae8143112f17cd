import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inviteAccount } from '#lib/flows/access/accounts/invite-account.ts';
import { issueFirstLink } from '#lib/flows/access/accounts/issue-link.ts';
import { takeSeatAs } from '../support/seats.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { seedCompany } from './example-company.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, storageOf, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;
const folder = join(tmpdir(), 'anpi-screens');

/** Path, and who looks. */
const SCREENS: Record<string, [path: string, who: 'nobody' | 'admin' | 'viewer']> = {
  'sign-in': ['/sign-in', 'nobody'],
  invited: ['/setup/TOKEN', 'nobody'],
  'link-used': [`/setup/${'a'.repeat(43)}`, 'nobody'],
  'second-factor': ['/account/second-factor', 'admin'],
  confirm: ['/confirm', 'admin'],
  account: ['/account', 'admin'],
  accounts: ['/accounts', 'admin'],
  'one-account': ['/accounts/kashiwagi', 'admin'],
  forbidden: ['/accounts', 'viewer'],
};

/** Those with most on them; the others differ from these by less. */
const ON_PHONES = ['sign-in', 'second-factor', 'accounts', 'one-account'];

describe.skipIf(without)(`the way in as people see it${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let token: string;
  let viewer: ReturnType<typeof storageOf>;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    await seedCompany(web.ctx, 20);
    const grants = [{ role: 'keeper', departmentId: null }] as const;
    const { link } = await inviteAccount(web.ctx, { login: 'kashiwagi', name: '柏木 涼', grants, by: 'test' });
    token = link.split('/').at(-1)!;
    viewer = storageOf(await takeSeatAs(web.ctx, 'viewer'));
    expect(await issueFirstLink(web.ctx)).toBeNull();
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  const looks = [
    { locale: 'ja-JP', width: 1440, colorScheme: 'light' },
    { locale: 'en-GB', width: 390, colorScheme: 'dark' },
  ] as const;
  for (const { locale, width, colorScheme } of looks) {
    for (const [name, [path, who]] of Object.entries(SCREENS)) {
      if (width === 390 && !ON_PHONES.includes(name)) continue;
      test(`${name}, ${locale}, ${width} px, ${colorScheme}: nothing is cut off and axe finds nothing`, async () => {
        const storageState = { nobody: undefined, admin: web.signedIn, viewer }[who];
        const page = await openPage(browser, { locale, colorScheme, viewport: { width, height: 900 }, storageState });
        await page.goto(web.url + path.replace('TOKEN', token));
        await page.screenshot({ path: join(folder, `${name}-${locale}-${width}-${colorScheme}.png`), fullPage: true });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        await page.context().close();
      });
    }
  }
});
