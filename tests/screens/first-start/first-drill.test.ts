import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { totpCode, totpStepAt } from '#lib/base/secrets/totp.ts';
import { temporaryFolder } from '../../support/databases.ts';
import { startRelay, type TestRelay } from '../../support/relay.ts';
import { openBrowser, withoutBrowser } from '../../ui/chromium.ts';
import { exampleRoster } from '../example-company.ts';
import { openPage } from '../opened-page.ts';
import { withoutBuild } from '../started-web.ts';
import { type BareProgram, startBareProgram } from './bare-program.ts';
import { Reader } from './reader.ts';

const without = withoutBrowser ?? withoutBuild;
const PASSWORD = 'ungrouped-rival-tapestry';
const THREE_MINUTES_MS = 180_000;

describe.skipIf(without)(`the first day${without ? ` (${without})` : ''}`, { timeout: 120_000 }, () => {
  const folder = temporaryFolder();
  let browser: Browser;
  let relay: TestRelay;
  let program: BareProgram;
  beforeAll(async () => {
    [browser, relay] = await Promise.all([openBrowser(), startRelay()]);
    program = await startBareProgram(relay.port);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    await relay?.close();
    folder.remove();
  });

  test('from an empty folder to the first drill takes less than three minutes of somebody who only reads the screen', async () => {
    const startedAt = performance.now();
    const roster = join(folder.path, '名簿.csv');
    writeFileSync(roster, exampleRoster(12));
    const page = await openPage(browser);
    const reader = new Reader(page);

    await page.goto(program.setupLink);
    await reader.reads('利用を始める');
    await reader.types('名前', '高橋 直子');
    await reader.types('ログイン名', 'takahashi');
    await reader.types('パスワード', PASSWORD);
    await reader.types('パスワード（もう一度）', PASSWORD);
    await reader.presses('この内容で始める');

    await reader.reads('もう一つの確認方法を加える');
    const secret = (await page.locator('.square code').textContent())!.replaceAll(' ', '');
    await reader.types('認証アプリの6桁の数字', totpCode(secret, totpStepAt(new Date())));
    await reader.presses('認証アプリを加える');
    await reader.presses('控えたので、集計盤へ進む');

    await reader.reads('集計盤');
    await reader.presses('名簿を取り込む');
    await reader.reads('名簿を取り込む');
    await reader.gives('名簿のファイル', roster);
    await reader.presses('変わるところを見る');
    await reader.reads('加わる人');
    await reader.presses('この内容で名簿を取り込む');
    await page.getByText('取り込みました：加わった 12人').waitFor();

    await reader.presses('最初の訓練へ進む');
    await reader.reads('照会を始める');
    await reader.chooses(/^訓練/);
    await reader.types('題名（日本語）', '初めての訓練');
    await reader.presses('人数と文面を確かめる');
    await reader.reads('訓練の開始');
    await reader.types(/訓練.*入力/, '訓練');
    await reader.presses(/訓練を開始し 12人に送る/);
    await page.waitForURL('**/board/*');
    await reader.reads('初めての訓練');

    console.log(
      `first drill: ${reader.steps.length} steps, ${Math.round(reader.neededMs / 1000)} s of a person, ${Math.round((performance.now() - startedAt) / 1000)} s of the machine`,
    );
    expect(reader.steps.length).toBeLessThanOrEqual(20);
    expect(reader.neededMs + (performance.now() - startedAt)).toBeLessThan(THREE_MINUTES_MS);
    await expect.poll(() => relay.mails.length, { timeout: 15_000 }).toBe(12);
    expect(new Set(relay.mails.map(({ to }) => to)).size).toBe(12);
  });
});
