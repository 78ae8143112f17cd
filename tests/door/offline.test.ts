import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { type OpenedDoor, openDoorFor } from './opened-door.ts';

const WORDS = '停電しています\n水もありません';

describe.skipIf(withoutBrowser)(
  `the public door when the line breaks at the press${withoutBrowser ? ` (${withoutBrowser})` : ''}`,
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let door: OpenedDoor;
    beforeAll(async () => {
      [browser, door] = await Promise.all([openBrowser(), openDoorFor()]);
      await door.open('real');
    });
    afterAll(async () => {
      await browser?.close();
      await door?.close();
    });

    const reports = (): Promise<number> => door.ctx.db.read.$count(door.ctx.db.t.reports);

    async function pressedOffline(employeeNumber: string, path = `/a?n=${employeeNumber}`): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      await page.goto(door.url + path);
      await page.locator('[name=number]').fill(employeeNumber);
      await page.locator('[name=pin]').fill(door.pins.get(employeeNumber) ?? '');
      await page.locator('[value=minor]').check();
      await page.locator('[name=comment]').fill(WORDS);
      await context.setOffline(true);
      await page.locator('button').click();
      await page.waitForURL('chrome-error://**');
      return page;
    }

    test.each(['/a', '/a/ja'])(
      '%s: offline, pressed, online, back and pressed again: what was filled in is still there, and one report',
      async (path) => {
        const before = await reports();
        const page = await pressedOffline('E1', path);
        expect(await reports()).toBe(before);
        await page.context().setOffline(false);
        await page.goBack();
        expect(await page.locator('[name=number]').inputValue()).toBe('E1');
        expect(await page.getByRole('radio', { name: '軽傷' }).isChecked()).toBe(true);
        expect(await page.locator('[name=comment]').inputValue()).toBe(WORDS);
        await page.locator('[name=pin]').fill(door.pins.get('E1') ?? '');
        await page.locator('button').click();
        await page.getByRole('heading', { name: '受け付けました' }).waitFor();
        expect(await reports()).toBe(before + 1);
        await page.context().close();
      },
    );

    test('offline, pressed, online and the error page loaded again: the browser sends it, once', async () => {
      const before = await reports();
      const page = await pressedOffline('E2');
      await page.context().setOffline(false);
      await page.reload();
      await page.getByRole('heading', { name: '受け付けました' }).waitFor();
      await page.reload();
      expect(await reports()).toBe(before + 1);
      await page.context().close();
    });
  },
);
