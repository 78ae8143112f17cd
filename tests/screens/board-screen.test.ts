import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVERYBODY } from '#lib/domain/round.ts';
import { closeRound } from '#lib/flows/rounds/close-round.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { wordingOf } from '../support/roster.ts';
import { takeSeat } from '../support/seats.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { expectNothingAmiss } from '../ui/expect-nothing-amiss.ts';
import { openBusyRound } from './busy-round.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, storageOf, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;

describe.skipIf(without)(`the board after an earlier drill${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let drillId: string;
  let page: Page;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    drillId = (await openBusyRound(web.ctx, 'drill')).roundId;
    page = await openPage(browser, { storageState: web.signedIn });
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  test.each([
    ['CSV で保存', '\ufeff', /^anpi-drill-1-\d+Z\.csv$/],
    ['Excel で保存', 'PK', /^anpi-drill-1-\d+Z\.xlsx$/],
  ])('%s gives everybody of the round as a file', async (button, start, name) => {
    await page.goto(`${web.url}/board`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(name);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.slice(0, start.length)).toBe(start);
    if (start !== 'PK') expect(new Set(text.match(/\bE\d{5}\b/g)).size).toBe(120);
  });

  test('a manager, who may not take files out, is offered none', async () => {
    const [department] = await web.ctx.db.read
      .select({ id: web.ctx.db.t.departments.id })
      .from(web.ctx.db.t.departments);
    const manager = await takeSeat(web.ctx, [{ role: 'manager', departmentId: department!.id }], 'ueda');
    const theirs = await openPage(browser, { storageState: storageOf(manager) });
    await theirs.goto(`${web.url}/board`);
    await theirs.getByRole('button', { name: '印刷する' }).waitFor();
    expect(await theirs.getByRole('button', { name: 'CSV で保存' }).count()).toBe(0);
    await theirs.context().close();
  });

  test('a wall follows from the drill to the real round that begins, with nobody at hand', async () => {
    const wall = await openPage(browser, { storageState: web.signedIn, viewport: { width: 1920, height: 1080 } });
    await wall.clock.install();
    await wall.goto(`${web.url}/board/wall`);
    await wall.locator('.wall .mode-drill').waitFor();
    await expectNothingAmiss(wall, 'screens/wall-drill');
    await closeRound(web.ctx, drillId, 'test');
    web.ctx.clock.advanceMs(60_000);
    await openRound(web.ctx, { kind: 'real', wording: wordingOf('宮城県沖の地震'), audience: EVERYBODY }, 'test');
    await fillRounds(web.ctx);
    await wall.clock.runFor(21_000);
    await wall.locator('.wall .mode-real').waitFor();
    await wall.context().close();
  });

  test('the curve stands beside the last drill, in percent and named as another round', async () => {
    await page.goto(`${web.url}/board`);
    const legend = await page.locator('.curve-legend').textContent();
    expect(legend).toContain('訓練');
    expect(legend).toContain('別の照会です');
    expect(await page.locator('.curve-past').count()).toBe(1);
    expect(await page.locator('.tally-rate .of').textContent()).toBe('0 / 120人');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNothingAmiss(page, 'screens/board-compared');
  });
});
