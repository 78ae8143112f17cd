import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { countTray, listTray } from '#db/stores/inbounds/readings.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { takeSeatAs } from '../support/seats.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { sendLetter, tokenOf } from './example-answers.ts';
import { numberOf, seedCompany } from './example-company.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, storageOf, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;
const WORDING = { ja: { title: '宮城県沖の地震', body: '' }, en: { title: 'Earthquake off Miyagi', body: '' } };
/** A key counts once the reply has been on the screen for 600 ms. */
const READ_MS = 700;

describe.skipIf(without)(`the review tray under the fingers${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let page: Page;
  let roundId: string;
  let letters = 0;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    await seedCompany(web.ctx, 40);
    roundId = await openRound(web.ctx, { kind: 'real', wording: WORDING, audience: EVERYBODY }, '高橋 直子');
    await fillRounds(web.ctx);
    page = await openPage(browser, { storageState: web.signedIn });
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });
  beforeEach(async () => {
    for (const _ of ['first', 'second', 'third']) await unclearFrom(numberOf(letters++));
  });

  async function unclearFrom(number: string): Promise<void> {
    web.ctx.clock.advanceMs(1_000);
    const to = `reply+${await tokenOf(web.ctx, roundId, number)}@reply.example`;
    await sendLetter(web.ctx, { from: `${number.toLowerCase()}@example.co.jp`, to, text: 'たぶん大丈夫' });
  }
  const open = async (on: Page) => {
    await on.goto(`${web.url}/tray`);
    await on.waitForTimeout(READ_MS);
  };
  const waiting = () => countTray(web.ctx.db);

  test('1 to 4 record a state at one press', async () => {
    for (const [key, status] of Object.entries({ 2: '軽傷', 3: '重傷', 4: '救助が必要' })) {
      await open(page);
      const before = await waiting();
      await page.keyboard.press(key);
      await page.getByText(`「${status}」と記録しました`).waitFor();
      expect(await waiting()).toBe(before - 1);
    }
  });

  test('U takes the last decision back', async () => {
    await open(page);
    const before = await waiting();
    await page.keyboard.press('1');
    await page.getByText('「無事」と記録しました').waitFor();
    await page.waitForTimeout(READ_MS);
    await page.keyboard.press('u');
    await page.getByText('判断を取り消しました').waitFor();
    expect(await waiting()).toBe(before);
  });

  test('N records that it is no answer', async () => {
    await open(page);
    const before = await waiting();
    await page.keyboard.press('n');
    await page.getByText('回答ではないと記録しました').waitFor();
    expect(await waiting()).toBe(before - 1);
  });

  test('J and K go through the queue and decide nothing', async () => {
    await open(page);
    const before = await waiting();
    const chosen = () => page.locator('.tray-queue a[aria-current]').getAttribute('href');
    const first = await chosen();
    await page.keyboard.press('j');
    await expect.poll(chosen).not.toBe(first);
    await page.waitForTimeout(READ_MS);
    await page.keyboard.press('k');
    await expect.poll(chosen).toBe(first);
    expect(await waiting()).toBe(before);
  });

  test('M looks for somebody, and the digits of the number decide nothing', async () => {
    await open(page);
    const before = await waiting();
    await page.keyboard.press('m');
    await page.keyboard.type('e00034');
    expect(await waiting()).toBe(before);
    await page.keyboard.press('Enter');
    await page.locator('.candidate-chosen', { hasText: 'E00034' }).waitFor();
    expect(await waiting()).toBe(before);
  });

  test('a key that is pressed twice, or held, decides about one reply only', async () => {
    await open(page);
    const before = await waiting();
    await page.keyboard.press('2');
    await page.keyboard.press('2');
    await page.keyboard.down('2');
    await page.keyboard.down('2');
    await page.keyboard.up('2');
    await page.getByText('「軽傷」と記録しました').waitFor();
    await page.keyboard.press('2');
    await page.waitForTimeout(READ_MS);
    expect(await waiting()).toBe(before - 1);
  });

  test('a finger finds every state on a phone, each as high as a finger is wide', async () => {
    const options = {
      storageState: web.signedIn,
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 844 },
    };
    const phone = await openPage(browser, options);
    await phone.goto(`${web.url}/tray`);
    const boxes = await phone
      .locator('.decide-key')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    expect(boxes).toHaveLength(5);
    expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(44);
    const before = await waiting();
    await phone.getByRole('button', { name: '軽傷' }).tap();
    await phone.getByText('「軽傷」と記録しました').waitFor();
    expect(await waiting()).toBe(before - 1);
    await phone.context().close();
  });

  test('of two people with the same reply before them the second reads who was first, and nothing is recorded twice', async () => {
    const keeper = storageOf(await takeSeatAs(web.ctx, 'keeper', 'kashiwagi'));
    const other = await openPage(browser, { storageState: keeper });
    await Promise.all([open(page), open(other)]);
    const before = await waiting();
    await page.keyboard.press('3');
    await page.getByText('「重傷」と記録しました').waitFor();
    await other.keyboard.press('1');
    await other.getByText(/先に .*takahashi.* が .* に判断しています/).waitFor();
    expect(await listTray(web.ctx.db, 50)).toHaveLength(before - 1);
    await other.context().close();
  });
});
