import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRound } from '#db/stores/rounds/rounds.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { closeRound } from '#lib/flows/rounds/close-round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { pressStatus } from './example-answers.ts';
import { numberOf, seedCompany } from './example-company.ts';
import { expectGoodLooks, LOOKS } from './good-looks.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;
const PEOPLE = 40;

describe.skipIf(without)(`the report of a round${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let roundId: string;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    await seedCompany(web.ctx, PEOPLE);
    await drill('=春の訓練', 10);
    roundId = await drill('秋の訓練', 30);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  /** One person answers each minute. */
  async function drill(title: string, answers: number): Promise<string> {
    const wording = { ja: { title, body: '' }, en: { title, body: '' } };
    const id = await openRound(web.ctx, { kind: 'drill', wording, audience: EVERYBODY }, '高橋 直子');
    await fillRounds(web.ctx);
    for (let i = 0; i < answers; i++) {
      web.ctx.clock.advanceMs(60_000);
      await pressStatus(web.ctx, id, numberOf(i), { status: 'safe' });
    }
    await closeRound(web.ctx, id, '高橋 直子');
    return id;
  }

  test('says by when a quarter, a half and three quarters had answered, beside the drill before', async () => {
    const page = await openPage(browser, { storageState: web.signedIn, javaScriptEnabled: false });
    await page.goto(`${web.url}/rounds/${roundId}`);
    await page.getByRole('link', { name: '報告を見る' }).click();
    expect(await page.locator('.funnel b').allTextContents()).toEqual(['10分', '20分', '30分', '届かず']);
    const before = page.getByRole('row', { name: /春の訓練/ });
    expect(await before.locator('td').allTextContents()).toEqual(
      expect.arrayContaining(['40', '25.0%', '10分', '届かず']),
    );
    expect(await page.locator('.report-curve path.report-drill').count()).toBe(2);
    await page.context().close();
  });

  test('is saved as a table in which nothing runs', async () => {
    const round = await findRound(web.ctx.db, roundId);
    const response = await fetch(`${web.url}/rounds/${round!.id}/report.csv`, {
      headers: { cookie: web.admin.cookie, 'accept-language': 'ja' },
    });
    const csv = await response.text();
    expect(csv).toContain('照会,訓練 秋の訓練,40,30,10,20,30,\r\n');
    expect(csv).toContain('拠点ごと,気仙沼倉庫,5,4,');
    expect(csv.split(/\r\n/).every((line) => !/(^|,)[=+@-]/.test(line))).toBe(true);
  });

  test.each(LOOKS)('$locale, $width px, $colorScheme: nothing is cut off and axe finds nothing', async (look) => {
    await expectGoodLooks(browser, web, `/rounds/${roundId}/report`, 'round-report', look);
  });
});
