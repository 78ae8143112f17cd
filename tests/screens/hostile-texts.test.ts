import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listPeople } from '#db/stores/people/people-list.ts';
import { ALL } from '#lib/domain/access.ts';
import { EVERYBODY } from '#lib/domain/round.ts';
import { inviteAccount } from '#lib/flows/access/accounts/invite-account.ts';
import { importPeople } from '#lib/flows/import-people/import-people.ts';
import { holdUpload } from '#lib/flows/import-people/under-way/hold-upload.ts';
import { startImport } from '#lib/flows/import-people/under-way/start-import.ts';
import { fillRounds } from '#lib/flows/rounds/fill-round.ts';
import { openRound } from '#lib/flows/rounds/open-round.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { pressStatus, sendLetter, tokenOf } from './example-answers.ts';
import { numberOf } from './example-company.ts';
import { PAYLOADS } from './hostile/payloads.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe.skipIf(without)(`hostile texts${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let page: Page;
  let roundId: string;
  let importId: string;
  const asked: string[] = [];
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    await fillWithPayloads();
    // Our own policy would stop most of them: here the escaping stands alone.
    page = await openPage(browser, { storageState: web.signedIn, bypassCSP: true });
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => asked.push(`dialog ${dialog.message()}`)));
    page.on('request', (request) => {
      if (!request.url().startsWith(web.url) && !request.url().startsWith('data:')) asked.push(request.url());
    });
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  /** Every payload as a name, kana, department, site, comment, place, mail and title. */
  async function fillWithPayloads(): Promise<void> {
    const { ctx } = web;
    const lines = PAYLOADS.map((payload, i) => {
      const place = payload.replaceAll('/', '／');
      const mail = `e${i}@example.co.jp`;
      return [numberOf(i), payload, payload, `本社/${place}`, place, 'ja', mail].map(cell).join(',');
    });
    const roster = Buffer.from(['社員番号,氏名,カナ,部署,拠点,言語,メール', ...lines].join('\n'));
    const imported = await importPeople(ctx, roster, { dryRun: false, by: PAYLOADS[5]!, allowLeavers: true });
    expect(imported.problems).toEqual([]);
    const words = { title: PAYLOADS[0]!, body: PAYLOADS.join('\n') };
    roundId = await openRound(
      ctx,
      { kind: 'drill', wording: { ja: words, en: words }, audience: EVERYBODY },
      PAYLOADS[6]!,
    );
    await fillRounds(ctx);
    for (const [i, comment] of PAYLOADS.entries()) {
      if (i % 3 === 0) await pressStatus(ctx, roundId, numberOf(i), { status: 'help', comment, place: comment });
      else if (i % 3 === 1) await pressStatus(ctx, roundId, numberOf(i), { status: 'serious', comment });
      else {
        const to = `reply+${await tokenOf(ctx, roundId, numberOf(i))}@reply.example`;
        await sendLetter(ctx, { from: `${JSON.stringify(comment)} <x@example.org>`, to, text: `たぶん ${comment}` });
      }
    }
    const upload = { bytes: roster, name: PAYLOADS[7]!, by: PAYLOADS[8]! };
    const press = { uploadId: await holdUpload(ctx, upload), by: upload.by, allowLeavers: true };
    const pressed = await startImport(ctx, press);
    importId = 'importId' in pressed ? pressed.importId : '';
    for (const [i, name] of PAYLOADS.slice(0, 20).entries()) {
      await inviteAccount(ctx, { login: `hostile${i}`, name: name.slice(0, 60), grants: [], by: name });
    }
  }

  const look = async (path: string): Promise<void> => {
    await page.goto(web.url + path);
    await page.waitForTimeout(80);
    const found = await page.evaluate(() => ({
      ran: 'ran' in window,
      brought: document.querySelectorAll('[data-hostile]').length,
      here: window.location.origin,
    }));
    expect([path, found, asked]).toEqual([path, { ran: false, brought: 0, here: web.url }, []]);
  };

  test('sixty of them run on no screen that shows them', async () => {
    expect(PAYLOADS).toHaveLength(60);
    const { people } = await listPeople(web.ctx.db, { scope: ALL }, { limit: 100 });
    const some = people.filter((_, i) => i % 15 === 0).map(({ person }) => person.id);
    for (const path of [
      '/board',
      `/board/${roundId}/people`,
      '/people',
      '/people/import',
      `/people/import/${importId}`,
      '/rounds',
      `/rounds/${roundId}`,
      '/rounds/new',
      '/tray',
      '/accounts',
      '/account',
      ...some.flatMap((id) => [`/people/${id}`, `/board/${roundId}/people/${id}`]),
    ]) {
      await look(path);
    }
    expect(await page.locator('body').textContent()).toContain('data-hostile');
  });

  test('one that was let through would be seen', async () => {
    await page.goto(`${web.url}/account`);
    await page.evaluate((payload) => document.body.insertAdjacentHTML('beforeend', payload), PAYLOADS[5]!);
    await expect.poll(() => page.evaluate(() => 'ran' in window)).toBe(true);
    expect(await page.locator('[data-hostile]').count()).toBe(1);
  });

  test('nor when they stand in the address', async () => {
    for (const payload of PAYLOADS.filter((_, i) => i % 12 === 0)) {
      const text = encodeURIComponent(payload);
      await look(`/people?q=${text}&only=${text}&after=${text}`);
      await look(`/tray?reading=${text}&number=${text}&done=${text}`);
      await look(`/confirm?back=${text}`);
    }
  });

  test('each reply of the tray is shown as it was written', async () => {
    await page.goto(`${web.url}/tray`);
    const links = await page.locator('.tray-queue a').evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
    for (const link of links.slice(0, 8)) await look(new URL(link, `${web.url}/tray`).href.slice(web.url.length));
    expect(links.length).toBeGreaterThan(10);
  });
});
