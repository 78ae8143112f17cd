import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listTray } from '#db/stores/inbounds/readings.ts';
import { startedRounds } from '#db/stores/rounds/rounds.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { carryOutImports } from '#lib/flows/import-people/under-way/carry-out-imports.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { wordingOf } from '../support/roster.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { pressStatus, sendLetter, tokenOf } from './example-answers.ts';
import { exampleRoster, seedCompany } from './example-company.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;

describe.skipIf(without)(`headquarters without script${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let page: Page;
  let roundId: string;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    await seedCompany(web.ctx, 40);
    const plan = { kind: 'real', wording: wordingOf('宮城県沖の地震'), audience: EVERYBODY } as const;
    roundId = await openRound(web.ctx, plan, '高橋');
    await fillRounds(web.ctx);
    page = await openPage(browser, { storageState: web.signedIn, javaScriptEnabled: false });
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  test('the board shows every number, and a call for help with its telephone number', async () => {
    await pressStatus(web.ctx, roundId, 'E00004', { status: 'help', comment: '出口がふさがっている' });
    await page.goto(`${web.url}/board`);
    expect(await page.locator('meta[http-equiv=refresh]').count()).toBe(1);
    expect(await page.locator('.group li[data-bucket=help] .num').first().textContent()).toBe('1');
    expect(await page.locator('.strip-tel').textContent()).toBe('090-1234-1003');
  });

  test('a call for help is taken up and closed', async () => {
    await page.goto(`${web.url}/board`);
    await page.locator('.strip-name').click();
    await page.getByRole('button', { name: '引き受ける' }).click();
    await page.getByText('高橋 直子 [takahashi] が').waitFor();
    await page.getByText('対応を終える', { exact: true }).click();
    const closing = page.locator('.close-help');
    await closing.getByLabel('軽傷').check();
    await closing.getByRole('button').click();
    expect(await page.locator('.band-status').textContent()).toBe('軽傷');
    expect(await page.locator('.close-help').count()).toBe(0);
  });

  test('an answer is entered for somebody', async () => {
    await page.goto(`${web.url}/people?q=${encodeURIComponent('たなか')}`);
    await page.locator('.roster .strip-name').nth(1).click();
    await page.getByLabel('無事').check();
    await page.getByLabel('誰が言ったか').fill('班長 門間');
    await page.getByLabel('なぜ代わりに入力するか').fill('電話で確認');
    await page.getByRole('button', { name: 'この人の回答として記録する' }).click();
    await page.getByText('無事 と記録しました').waitFor();
    expect(await page.locator('.band-status').textContent()).toBe('無事');
    expect(await page.locator('.event-in').textContent()).toContain('班長 門間 (高橋 直子 [takahashi])');
  });

  test('a reply that nobody could read is decided at one press', async () => {
    const token = await tokenOf(web.ctx, roundId, 'E00009');
    const text = '無事じゃないけど動けます';
    await sendLetter(web.ctx, { from: 'e00009@example.co.jp', to: `reply+${token}@reply.example`, text });
    await page.goto(`${web.url}/tray`);
    expect(await page.locator('.tray-words').textContent()).toBe(text);
    await page.getByRole('button', { name: '軽傷' }).click();
    await page.getByText('「軽傷」と記録しました').waitFor();
    await page.getByText('要確認箱は空です').waitFor();
  });

  test('no status can be pressed for nobody; the employee number finds the person first', async () => {
    await sendLetter(web.ctx, { from: 'yumi@carrier.example', to: 'anpi@reply.example', text: '無事です' });
    await page.goto(`${web.url}/tray`);
    expect(await page.getByRole('button', { name: '無事' }).count()).toBe(0);
    await page.getByLabel('社員番号で探す').fill('e00011');
    await page.getByRole('button', { name: '探す', exact: true }).click();
    expect(await page.locator('.candidate-chosen').textContent()).toContain('E00011');
    await page.getByRole('button', { name: '無事' }).click();
    await page.getByText('「無事」と記録しました').waitFor();
  });

  test('two people with the same reply open: the second one reads who was first', async () => {
    const token = await tokenOf(web.ctx, roundId, 'E00012');
    await sendLetter(web.ctx, {
      from: 'e00012@example.co.jp',
      to: `reply+${token}@reply.example`,
      text: 'たぶん大丈夫',
    });
    const other = await openPage(browser, { storageState: web.signedIn, javaScriptEnabled: false });
    await Promise.all([page.goto(`${web.url}/tray`), other.goto(`${web.url}/tray`)]);
    await page.getByRole('button', { name: '軽傷' }).click();
    await other.getByRole('button', { name: '無事' }).click();
    await other.getByText('いまの判断は記録していません').waitFor();
    expect(await listTray(web.ctx.db, 10)).toEqual([]);
    await other.context().close();
  });

  test('a roster shows what it would change before it changes anything', async () => {
    await page.goto(`${web.url}/people/import`);
    const csv = exampleRoster(41).replace('仙台本社', '大阪営業所');
    await page
      .getByLabel('名簿のファイル')
      .setInputFiles({ name: '名簿.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('button', { name: '変わるところを見る' }).click();
    expect(await page.locator('.changes').textContent()).toContain('大阪営業所');
    expect(await web.ctx.db.read.$count(web.ctx.db.t.people)).toBe(40);
    await page.getByRole('button', { name: 'この内容で名簿を取り込む' }).click();
    await page.getByRole('heading', { name: '名簿.csv を取り込んでいます' }).waitFor();
    await carryOutImports(web.ctx, true);
    await page.getByRole('link', { name: 'いまの様子を見る' }).click();
    await page.getByText('加わった 1人、変わった 1人、外れた 0人').waitFor();
    expect(await web.ctx.db.read.$count(web.ctx.db.t.people)).toBe(41);
  });

  test('bad lines are named and nothing is imported', async () => {
    await page.goto(`${web.url}/people/import`);
    const csv = exampleRoster(41).replace('090-1234-1000', '0120-000-000');
    await page
      .getByLabel('名簿のファイル')
      .setInputFiles({ name: '名簿.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('button', { name: '変わるところを見る' }).click();
    expect(await page.locator('.problems').first().textContent()).toContain('2行目「電話」');
    expect(await page.getByRole('button', { name: 'この内容で名簿を取り込む' }).count()).toBe(0);
  });

  test('a drill is opened in two steps', async () => {
    await page.goto(`${web.url}/rounds/new`);
    await page.locator('input[name=kind][value=drill]').check();
    await page.getByLabel('題名（日本語）').fill('秋の訓練');
    await page.getByRole('button', { name: '人数と文面を確かめる' }).click();
    await page.getByText('本番の照会がすでに開いています').waitFor();
    await page.getByLabel('「訓練」と入力').fill('訓練');
    await page.getByRole('button', { name: /訓練を開始し/ }).click();
    await page.waitForURL('**/board/*');
    expect((await startedRounds(web.ctx.db))[0]).toMatchObject({ kind: 'drill', openedBy: web.admin.actor });
    expect(await page.locator('.note').textContent()).toContain('本番の照会が開いています');
  });

  test('a round is closed after a tick', async () => {
    await page.goto(`${web.url}/rounds`);
    await page.getByRole('link', { name: '送信と変更' }).first().click();
    await page.locator('summary', { hasText: '照会を終える' }).click();
    await page.getByLabel('訓練の照会だと確かめました').locator('visible=true').check();
    await page.getByRole('button', { name: /照会を終え、/ }).click();
    await page.getByText('高橋 直子 [takahashi] が終えました').waitFor();
    expect((await startedRounds(web.ctx.db))[0]).toMatchObject({ state: 'closed' });
  });
});
