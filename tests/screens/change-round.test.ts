import type { Browser, Page } from '@playwright/test';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRound } from '#db/stores/rounds/rounds.ts';
import type { MessagePurpose } from '#lib/domain/message.ts';
import { climbLadders } from '#lib/flows/ladder/climb-ladder.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { takeSeatAs } from '../support/seats.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { seedCompany } from './example-company.ts';
import { expectGoodLooks, LOOKS } from './good-looks.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, storageOf, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;
const WORDING = { ja: { title: '宮城県沖の地震', body: '' }, en: { title: 'Earthquake off Miyagi', body: '' } };
const WAREHOUSE = { departments: [], sites: ['気仙沼倉庫'] };

describe.skipIf(without)(`changing a real round that runs${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let page: Page;
  let roundId: string;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    await seedCompany(web.ctx, 40);
    roundId = await openRound(web.ctx, { kind: 'real', wording: WORDING, audience: WAREHOUSE }, '高橋 直子');
    await fillRounds(web.ctx);
    page = await openPage(browser, { storageState: web.signedIn, javaScriptEnabled: false });
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  const open = async (name: string) => {
    await page.goto(`${web.url}/rounds/${roundId}`);
    await page.locator('summary', { hasText: name }).click();
  };
  const confirm = async (button: RegExp) => {
    await page.getByLabel('本番の照会だと確かめました').locator('visible=true').check();
    await page.getByRole('button', { name: button }).click();
  };
  const messagesFor = (purpose: MessagePurpose) => {
    const { messages: m } = web.ctx.db.t;
    return web.ctx.db.read.$count(m, and(eq(m.purpose, purpose), eq(m.state, 'waiting')));
  };
  const handOverAll = () =>
    web.ctx.db.write((tx) =>
      tx.update(web.ctx.db.t.messages).set({ state: 'handed_over', handedOverAt: web.ctx.clock.now() }),
    );

  test('sending is stopped by two presses and goes on again', async () => {
    await open('送信を止める');
    await page.getByRole('button', { name: '5通を止める' }).click();
    await page.getByText('送信を止めました。回答は受け付けています。').first().waitFor();
    expect((await findRound(web.ctx.db, roundId))?.stoppedBy).toBe(web.admin.actor);
    expect(await messagesFor('ask')).toBe(0);
    await open('送信を再開する');
    await confirm(/送信を再開する/);
    await page.getByText('送信を再開しました').waitFor();
    await climbLadders(web.ctx);
    expect(await messagesFor('ask')).toBe(5);
  });

  test('a correction is ready in words, shown as a whole, and goes to those who were sent something', async () => {
    await handOverAll();
    await open('訂正を送る');
    await page.getByRole('button', { name: '人数と文面を確かめる' }).locator('visible=true').click();
    await page.getByText('次の訂正を 5人に送ります').waitFor();
    expect(await page.locator('.change[open] .letter').first().textContent()).toContain(
      '【訂正】先の安否確認は誤りです',
    );
    await confirm(/訂正を 5人に送る/);
    await page.getByText('訂正を送り始めました').waitFor();
    await climbLadders(web.ctx);
    expect(await messagesFor('correct')).toBe(5);
  });

  test('a changed text asks everybody again, and the old one stays', async () => {
    await open('文面を改める');
    await page.locator('.change[open] input[name=titleJa]').fill('宮城県沖の地震（最大震度6弱）');
    await page.getByRole('button', { name: '人数と文面を確かめる' }).locator('visible=true').click();
    await confirm(/新しい文面で 5人に聞く/);
    await page.getByText('文面を改め、送り始めました').waitFor();
    expect((await findRound(web.ctx.db, roundId))?.wording.ja.title).toBe('宮城県沖の地震（最大震度6弱）');
    await page.locator('summary', { hasText: '改める前' }).waitFor();
    await climbLadders(web.ctx);
  });

  test('more people are asked only where somebody is not asked yet', async () => {
    await open('対象者を広げる');
    await page.getByLabel('気仙沼倉庫').check();
    await page.getByRole('button', { name: '人数と文面を確かめる' }).locator('visible=true').click();
    await page.getByText('全員がもう対象者です').waitFor();
    await page.getByLabel('気仙沼倉庫').uncheck();
    await page.getByLabel('東京支社').check();
    await page.getByRole('button', { name: '人数と文面を確かめる' }).locator('visible=true').click();
    await confirm(/5人を加えて聞く/);
    await page.getByText('対象者を加えました').waitFor();
    await fillRounds(web.ctx);
    expect(await web.ctx.db.read.$count(web.ctx.db.t.standings)).toBe(10);
  });

  test('a reminder is not sent twice from two screens', async () => {
    await open('いますぐ催促する');
    const other = await openPage(browser, { storageState: web.signedIn, javaScriptEnabled: false });
    await other.goto(`${web.url}/rounds/${roundId}`);
    await confirm(/10人に催促を送る/);
    await page.getByText('催促を送り始めました').waitFor();
    await other.locator('summary', { hasText: 'いますぐ催促する' }).click();
    await other.getByLabel('本番の照会だと確かめました').locator('visible=true').check();
    await other.getByRole('button', { name: /催促を送る/ }).click();
    await other.getByText('ほかの人がこの照会を変えました').waitFor();
    await other.context().close();
  });

  test('a step that cannot be read is said so, and the next one is added', async () => {
    await open('段階を足す');
    await page.getByLabel('足す段階').fill('30分 のろし');
    await confirm(/段階を足す/);
    await page.getByText('を読めません').waitFor();
    expect(await page.getByLabel('足す段階').inputValue()).toBe('30分 のろし');
    await page.getByLabel('足す段階').fill('45分 管理職');
    await confirm(/段階を足す/);
    await page.getByText('段階を足しました').waitFor();
    await page.getByRole('rowheader', { name: '45分' }).waitFor();
  });

  test('the round is closed and opened again', async () => {
    await open('照会を終える');
    await confirm(/照会を終え、/);
    await page.getByText('[takahashi] が終えました').waitFor();
    await open('照会を再び開く');
    await confirm(/照会を再び開く/);
    await page.getByText('照会を再び開きました').waitFor();
    expect(await findRound(web.ctx.db, roundId)).toMatchObject({ state: 'open', closedAt: null });
  });

  test('whoever may only look finds nothing to press', async () => {
    const seat = await takeSeatAs(web.ctx, 'viewer', 'mita');
    const other = await openPage(browser, { storageState: storageOf(seat), javaScriptEnabled: false });
    await other.goto(`${web.url}/rounds/${roundId}`);
    await other.getByText('照会を開く役割の人です').waitFor();
    expect(await other.locator('.change').count()).toBe(0);
    await other.context().close();
  });

  test.each(LOOKS)('$locale, $width px, $colorScheme: nothing is cut off and axe finds nothing', async (look) => {
    await expectGoodLooks(browser, web, `/rounds/${roundId}`, 'round-changes', look, async (seen) => {
      await seen.locator('.change-correct > summary').click();
      await seen.locator('.change-correct button[value=look]').click();
      await seen.locator('.change-correct .letter').first().waitFor();
    });
  });
});
