import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAtDoor } from '#db/stores/people/pins.ts';
import { pinDigest } from '#lib/base/secrets/pin-digest.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { openPage } from '../screens/opened-page.ts';
import { type StartedWeb, startTestWeb, storageOf, withoutBuild } from '../screens/started-web.ts';
import { seedPeople, wordingOf } from '../support/roster.ts';
import { takeSeat } from '../support/seats.ts';
import { auditOf } from '../ui/audit.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';

const without = withoutBrowser ?? withoutBuild;

describe.skipIf(without)(`the screens beside the public door${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let roundId: string;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb({ publicDoor: 'on' })]);
    await seedPeople(web.ctx, [
      { employeeNumber: 'E1', name: '佐藤 花子', department: '本社/営業部' },
      { employeeNumber: 'E2', name: '鈴木 一郎', department: '本社/営業部/一課' },
      { employeeNumber: 'E3', name: '田中 実', department: '本社/総務部' },
    ]);
    roundId = await openRound(web.ctx, { kind: 'real', wording: wordingOf('地震'), audience: EVERYBODY }, '高橋');
    await fillRounds(web.ctx);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  test('a manager answers for the own silent people on one page, without script', async () => {
    const seat = await takeSeat(web.ctx, [{ role: 'manager', departmentId: 'd-本社/営業部' }], 'monma');
    const page = await openPage(browser, { storageState: storageOf(seat), javaScriptEnabled: false });
    await page.goto(`${web.url}/board/${roundId}/people`);
    await page.getByRole('link', { name: 'まだ答えていない人をまとめて入力する' }).click();
    expect(await page.locator('.team-row').count()).toBe(2);
    expect(await page.getByText('田中').count()).toBe(0);
    expect(await page.locator(':checked').count()).toBe(0);
    await page.getByLabel('誰が確かめたか').fill('班長 門間');
    await page.getByLabel('なぜ代わりに入力するか').fill('点呼');
    await page.locator('.team-row').first().getByLabel('軽傷').check();
    await page.getByRole('button', { name: '選んだ人の回答として記録する' }).click();
    await page.getByText('1人の回答を記録しました。').waitFor();
    expect(await page.locator('.team-row').count()).toBe(1);
    await page.context().close();
  });

  test('an admin issues PINs, saves their cards, and cannot see them again', async () => {
    const page = await openPage(browser, { storageState: web.signedIn });
    await page.goto(`${web.url}/people/pins`);
    expect(await auditOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'PINのない人に出す' }).click();
    await page.getByText('3人にPINを出しました').waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'カードのファイルを保存する' }).click();
    const cards = readFileSync(await (await saving).path(), 'utf8');
    const pin = /<b>E1<\/b>.*?<p class="pin">(\d{6})</s.exec(cards)?.[1] ?? '';
    expect((await findAtDoor(web.ctx.db, ['E1']))[0]?.digest).toBe(pinDigest(web.ctx.keys.master, 'E1', pin));
    await page.goto(`${web.url}/people/pins`);
    await page.getByText('PINのある人 3人、ない人 0人').waitFor();
    expect(await page.content()).not.toContain(pin);
    await page.context().close();
  });
});
