import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastImports, runningImport, updateImport } from '#db/stores/imports/imports.ts';
import { carryOutImports } from '#lib/flows/import-people/under-way/carry-out-imports.ts';
import { takeSeatAs } from '../support/seats.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { exampleRoster, seedCompany } from './example-company.ts';
import { expectGoodLooks, LOOKS } from './good-looks.ts';
import { openPage } from './opened-page.ts';
import { startedImport } from './started-import.ts';
import { type StartedWeb, startTestWeb, storageOf, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;
const DO = 'この内容で名簿を取り込む';

describe.skipIf(without)(`an import of the roster on the screens${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    await seedCompany(web.ctx, 30);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  const people = () => web.ctx.db.read.$count(web.ctx.db.t.people);
  /** As far as whoever carries it out would have written by now. */
  const getTo = async (ready: number) => {
    const running = await runningImport(web.ctx.db);
    await web.ctx.db.write((tx) => updateImport(web.ctx.db, tx, running!.id, { people: 20_000, ready }));
  };
  async function lookAt(page: Page, csv: string): Promise<void> {
    await page.goto(`${web.url}/people/import`);
    const file = { name: '十月の名簿.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await page.getByLabel('名簿のファイル').setInputFiles(file);
    await page.getByRole('button', { name: '変わるところを見る' }).click();
    await page.getByRole('button', { name: DO }).waitFor();
  }

  test('goes on through a reload, is seen by another admin, whose own press is no second one, and ends on the screen by itself', async () => {
    const page = await openPage(browser, { storageState: web.signedIn });
    await lookAt(page, exampleRoster(41));
    const sugawara = await takeSeatAs(web.ctx, 'admin', 'sugawara');
    const other = await openPage(browser, { storageState: storageOf(sugawara) });
    await lookAt(other, exampleRoster(42));

    await page.getByRole('button', { name: DO }).click();
    await page.getByRole('heading', { name: '十月の名簿.csv を取り込んでいます' }).waitFor();
    await getTo(3_200);
    await page.reload();
    await page.getByText('20,000人のうち 3,200人の用意ができました').waitFor();
    await other.getByRole('button', { name: DO }).click();
    await other.getByText('あなたのファイルは取り込んでいません').waitFor();
    expect(await other.locator('main').textContent()).toContain(web.admin.actor);
    expect(await people()).toBe(30);

    await carryOutImports(web.ctx, true);
    await page.getByText('取り込みました：加わった 11人').waitFor();
    await page.reload();
    await page.getByText('取り込みました：加わった 11人').waitFor();
    expect([await people(), (await lastImports(web.ctx.db, 9)).length]).toEqual([41, 1]);
    await other.getByRole('link', { name: '自分のファイルへ戻る' }).click();
    expect(await other.locator('.funnel').textContent()).toContain('加わる人1');
    await page.context().close();
    await other.context().close();
  });

  test('leads from the address of its differences to what came of it', async () => {
    const page = await openPage(browser, { storageState: web.signedIn });
    await lookAt(page, exampleRoster(43));
    const differences = page.url();
    await page.getByRole('button', { name: DO }).click();
    await page.waitForURL('**/people/import/*');
    await carryOutImports(web.ctx, true);
    await page.goto(differences);
    await page.getByText('取り込みました：加わった 2人').waitFor();
    await page.context().close();
  });

  test.each(LOOKS)('looks right under way, ended and refused ($locale, $width px, $colorScheme)', async (look) => {
    const id = await startedImport(web, 44);
    await getTo(3_200);
    await expectGoodLooks(browser, web, `/people/import/${id}`, 'import-running', look);
    await expectGoodLooks(browser, web, '/people/import', 'import-list', look);
    await carryOutImports(web.ctx, true);
    await expectGoodLooks(browser, web, `/people/import/${id}`, 'import-ended', look);
    const refused = await startedImport(web, 45);
    const outcome = { kind: 'many_leave' as const, left: 4_321, active: 20_000 };
    const end = { state: 'done' as const, finishedAt: web.ctx.clock.now(), outcome };
    await web.ctx.db.write((tx) => updateImport(web.ctx.db, tx, refused, end));
    await expectGoodLooks(browser, web, `/people/import/${refused}`, 'import-refused', look);
  });
});
