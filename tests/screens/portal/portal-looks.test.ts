import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officialAccounts } from '#db/stores/notices/official-accounts.ts';
import { openBrowser, withoutBrowser } from '../../ui/chromium.ts';
import { expectGoodLooks, LOOKS } from '../good-looks.ts';
import { openPage } from '../opened-page.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from '../started-web.ts';
import { type PortalStage, seedPortal } from './portal-stage.ts';

/** Whoever is not signed in sees another page, and a good-looking one. */
const isScreen = (page: Page): Promise<void> => page.locator('.page-title').waitFor();

const without = withoutBrowser ?? withoutBuild;

/** Looked at in the long form. */
const RARE = {
  readers: ({ guideline }: PortalStage) => `/guidelines/${guideline}`,
  question: () => '/notices/new?form=question',
};

const SCREENS = {
  recovery: () => '/recovery',
  ready: ({ siteId }: PortalStage, day: string) => `/recovery/ready?${new URLSearchParams({ site: siteId, day })}`,
  register: () => '/official-accounts',
  guidelines: () => '/guidelines',
  ...(process.env.CHAOS === 'long' ? RARE : {}),
};

/** Pages of employees; their language stands in the address. */
const PAGES = {
  'public-portal': (_: PortalStage, lang: string) => (lang === 'ja' ? '/recovery.html' : '/recovery.en.html'),
  'staff-portal': ({ personal }: PortalStage, lang: string) => `${personal}/recovery?lang=${lang}`,
  'staff-guidelines': ({ personal }: PortalStage, lang: string) => `${personal}/guidelines?lang=${lang}`,
  'own-account': ({ own }: PortalStage, lang: string) => `${own}?lang=${lang}`,
};

describe.skipIf(without)(
  `the recovery portal, the register and the guidelines as people see them${without ? ` (${without})` : ''}`,
  () => {
    let browser: Browser;
    let web: StartedWeb;
    let stage: PortalStage;
    beforeAll(async () => {
      [browser, web] = await Promise.all([openBrowser(), startTestWeb({ publicSites: 'on' })]);
      stage = await seedPortal(web.ctx, web.url);
    });
    afterAll(async () => {
      await browser?.close();
      await web?.stop();
    });

    const today = () => web.ctx.clock.now().toISOString().slice(0, 10);

    for (const look of LOOKS) {
      const told = `${look.locale}, ${look.width} px, ${look.colorScheme}: nothing is cut off and axe finds nothing`;
      for (const [name, pathOf] of Object.entries(SCREENS)) {
        test(`${name}, ${told}`, () =>
          expectGoodLooks(browser, web, pathOf(stage, today()), `portal-${name}`, look, isScreen, stage.signedIn));
      }
      for (const [name, pathOf] of Object.entries(PAGES)) {
        test(`${name}, ${told}`, () =>
          expectGoodLooks(browser, web, pathOf(stage, look.locale.slice(0, 2)), `portal-${name}`, look));
      }
    }

    test('without script an employee notes a guideline as read and an owner confirms an account', async () => {
      const page = await openPage(browser, { javaScriptEnabled: false });
      await page.goto(`${web.url}${stage.personal}/guidelines`);
      await page.getByRole('button', { name: '第1版を読みました' }).click();
      await page.getByText('「読みました」と記録しました').waitFor();
      await page.goto(`${web.url}${stage.own}`);
      await page.getByRole('button', { name: 'はい、いまも会社のものです' }).click();
      await page.getByText('記録しました。ありがとうございます。').waitFor();
      const confirmed = (await officialAccounts(web.ctx.db)).find(({ handle }) => handle === 'hokurei_saigai');
      expect(confirmed?.checkedBy).toBe('高橋 花子 [E00427]');
      await page.context().close();
    });

    test('headquarters adds a desk, and readers find it on the public page', async () => {
      const page = await openPage(browser, { storageState: stage.signedIn, javaScriptEnabled: false });
      await page.goto(`${web.url}/recovery`);
      const form = page.locator('#desk');
      await form.getByLabel('窓口の名前（日本語）').fill('こころの相談');
      await form.getByLabel('電話番号').fill('0120-000-333');
      await form.getByLabel('誰でも').check();
      await form.getByRole('button', { name: '窓口を加える' }).click();
      await page.getByText('窓口を入力しました').waitFor();
      await page.goto(`${web.url}/recovery.html`);
      await page.getByText('こころの相談').waitFor({ timeout: 5_000 });
      await page.context().close();
    });
  },
);
