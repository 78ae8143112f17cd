import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countOf } from '#lib/domain/board.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { expectNothingAmiss } from '../ui/expect-nothing-amiss.ts';
import { type Served, serve } from './served.ts';

const title = '宮城県沖を震源とする最大震度6強の地震';

describe.skipIf(withoutBrowser)(
  `in a real browser${withoutBrowser ? ` (${withoutBrowser})` : ''}`,
  { timeout: 120_000 },
  () => {
    let browser: Browser;
    let served: Served;
    const links = { real: '', drill: '' };
    beforeAll(async () => {
      browser = await openBrowser();
      served = await serve(['E1', 'E2', 'E3'].map((employeeNumber) => ({ employeeNumber, name: '長谷川 ローレンス' })));
      const wording = {
        ja: { title, body: '沿岸の人はすぐに高い所へ。\n会社へは来ないでください。' },
        en: { title: 'Earthquake off Miyagi, intensity 6+', body: 'Go to high ground. Do not come to the office.' },
      };
      for (const kind of ['real', 'drill'] as const)
        links[kind] = await served.linkTo(await served.open(kind, wording));
    });
    afterAll(async () => {
      await browser?.close();
      await served?.close();
    });

    async function visit(link: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
      const page = await context.newPage();
      await page.goto(served.url + link);
      return page;
    }

    const inspect = (page: Page, picture: string): Promise<void> => expectNothingAmiss(page, `reply/${picture}`);

    const looks = [
      { kind: 'real', language: 'ja', colorScheme: 'light' },
      { kind: 'real', language: 'en', colorScheme: 'dark' },
      { kind: 'real', language: 'easy', colorScheme: 'light' },
      { kind: 'drill', language: 'ja', colorScheme: 'dark' },
      { kind: 'drill', language: 'en', colorScheme: 'light' },
    ] as const;
    test.each(looks)(
      '320 px, $kind, $language, $colorScheme: form, form given back and receipt fit, and axe finds nothing',
      async (look) => {
        const { kind, language, colorScheme } = look;
        const name = `${kind}-${language}-${colorScheme}`;
        const page = await visit(`${links[kind]}?lang=${language}`, { colorScheme });
        await inspect(page, `${name}-form`);
        await page.locator('summary').click();
        await page.locator('[name=place]').fill('石巻工場 3階の会議室');
        await page.locator('button').click();
        await inspect(page, `${name}-kept`);
        await page.locator('[value=minor]').check();
        await page.locator('[name=comment]').fill('a'.repeat(60));
        await page.locator('button').click();
        await inspect(page, `${name}-received`);
        await page.context().close();
      },
    );

    test('the page is one request without errors, and what is pressed is 64 px high', async () => {
      const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
      const page = await context.newPage();
      const asked: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => errors.push(message.text()));
      await page.goto(served.url + links.real);
      expect(asked).toEqual([served.url + links.real]);
      expect(errors).toEqual([]);
      const heights = await page
        .locator('.pick, summary, button')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height));
      expect(heights).toHaveLength(6);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(64);
      const others = await page
        .locator('nav a')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height));
      expect(others).toHaveLength(2);
      expect(Math.min(...others)).toBeGreaterThanOrEqual(48);
      await context.close();
    });

    test('an answer goes through with script off and the keyboard only', async () => {
      const roundId = await served.open('real', '余震');
      const page = await visit(await served.linkTo(roundId, 2), { javaScriptEnabled: false });
      const keys = page.keyboard;
      for (const _ of ['English', 'やさしい日本語', '無事']) await keys.press('Tab');
      expect(await page.getByRole('radio', { name: '無事' }).isChecked()).toBe(false);
      await keys.press('Space');
      await keys.press('ArrowDown');
      expect(await page.getByRole('radio', { name: '軽傷' }).isChecked()).toBe(true);
      await keys.press('Tab');
      await keys.press('Tab');
      await keys.type('転んだ');
      await keys.press('Tab');
      await keys.press('Enter');
      await keys.press('Tab');
      await keys.press('ArrowDown');
      await keys.press('Tab');
      await keys.press('Tab');
      await keys.type('駅');
      await keys.press('Tab');
      await keys.press('Enter');
      await page.getByText('受け付けました', { exact: true }).waitFor();
      const told = (await page.locator('dl').innerText()).replaceAll('\n', ' ');
      expect(told).toMatch(/軽傷.*出社できますか できる.*いまいる場所 駅.*ほかに伝えたいこと 転んだ/);
      const board = await readBoard(served.ctx, roundId, 'ja');
      expect(countOf(board.counts, 'minor')).toBe(1);
      await page.context().close();
    });

    test('offline the filled form is kept and says so, and is sent by itself when the network is back: one report', async () => {
      const roundId = await served.open('real', '余震');
      const reports = async () => served.ctx.db.read.$count(served.ctx.db.t.reports);
      const page = await visit(await served.linkTo(roundId, 1));
      const before = await reports();
      await page.getByRole('radio', { name: '軽傷' }).check();
      await page.locator('[name=comment]').fill('停電しています\n水もありません');
      await page.context().setOffline(true);
      await page.locator('button').click();
      await page.getByText('まだ届いていません。').waitFor();
      await inspect(page, 'offline');
      await page.locator('button').click();
      expect(await page.locator('[name=comment]').inputValue()).toContain('停電しています');
      expect(await reports()).toBe(before);
      await page.context().setOffline(false);
      await page.getByText('受け付けました', { exact: true }).waitFor({ timeout: 15_000 });
      expect(await page.locator('dl').innerText()).toMatch(/軽傷.*停電しています/s);
      await inspect(page, 'offline-received');
      await page.locator('.next').click();
      expect(await page.locator('.last').innerText()).toContain('軽傷');
      expect(await reports()).toBe(before + 1);
      await page.context().close();
    });

    test.each([true, false])(
      'a double tap, reload and back make one report (script: %s)',
      async (javaScriptEnabled) => {
        const roundId = await served.open('real', '余震');
        const reports = async () => served.ctx.db.read.$count(served.ctx.db.t.reports);
        const page = await visit(await served.linkTo(roundId, 3), { javaScriptEnabled });
        const before = await reports();
        await page.getByRole('radio', { name: '無事' }).check();
        await page.locator('button').dblclick();
        await page.getByText('受け付けました', { exact: true }).waitFor();
        await page.reload();
        await page.goBack().catch(() => null);
        await page.goto(served.url + (await served.linkTo(roundId, 3)));
        expect(await page.locator('.last').innerText()).toContain('無事');
        expect(await reports()).toBe(before + 1);
        await page.context().close();
      },
    );
  },
);
