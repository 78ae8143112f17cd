import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countOf } from '#lib/domain/board.ts';
import { readBoard } from '#lib/flows/board/read-board.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { expectNothingAmiss } from '../ui/expect-nothing-amiss.ts';
import { notThe, type OpenedDoor, openDoorFor } from './opened-door.ts';

describe.skipIf(withoutBrowser)(
  `the public door in a real browser${withoutBrowser ? ` (${withoutBrowser})` : ''}`,
  { timeout: 120_000 },
  () => {
    let browser: Browser;
    let door: OpenedDoor;
    let roundId: string;
    beforeAll(async () => {
      browser = await openBrowser();
      door = await openDoorFor();
      roundId = await door.open('real');
    });
    afterAll(async () => {
      await browser?.close();
      await door?.close();
    });

    async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
      const page = await context.newPage();
      await page.goto(door.url + path);
      return page;
    }

    const inspect = (page: Page, picture: string): Promise<void> => expectNothingAmiss(page, `door/${picture}`);

    test.each([
      ['ja', 'light'],
      ['en', 'dark'],
      ['easy', 'light'],
    ] as const)(
      '320 px, %s, %s: form, form given back and receipt fit, and axe finds nothing',
      async (voice, colorScheme) => {
        const page = await visit(`/a/${voice}?n=E2`, { colorScheme });
        await inspect(page, `${voice}-form`);
        await page.locator('[name=pin]').fill(notThe(door.pins.get('E2') ?? ''));
        await page.locator('[value=minor]').check();
        await page.locator('button').click();
        if (voice === 'ja') await inspect(page, 'ja-wrong');
        expect(await page.locator('[name=pin]').inputValue()).toBe('');
        await page.locator('[name=pin]').fill(door.pins.get('E2') ?? '');
        await page.locator('button').click();
        await inspect(page, `${voice}-received`);
        await page.context().close();
      },
    );

    test('the page without a PIN, the page after too many tries and the closed door fit as well', async () => {
      const claimed = await visit('/a?n=E3');
      await claimed.locator('[name=forgotten]').check();
      await claimed.locator('[name=status][value=safe]').check();
      await claimed.locator('button').click();
      await inspect(claimed, 'ja-claimed');
      const late = await visit('/a?n=X1');
      for (let tries = 0; tries < 6; tries++) {
        await late.locator('[name=pin]').fill('482913');
        await late.locator('[name=status][value=safe]').check();
        await late.locator('button').click();
      }
      await inspect(late, 'ja-limit');
      await inspect(await visit('/a/fr'), 'closed');
    });

    test('an answer goes through with script off and the keyboard only', async () => {
      const page = await visit('/a', { javaScriptEnabled: false });
      const keys = page.keyboard;
      for (const _ of ['English', 'やさしい日本語', '社員番号']) await keys.press('Tab');
      await keys.type('E1');
      await keys.press('Tab');
      await keys.type(door.pins.get('E1') ?? '');
      for (const _ of ['PINなし', '無事']) await keys.press('Tab');
      expect(await page.getByRole('radio', { name: '無事' }).isChecked()).toBe(false);
      await keys.press('Space');
      await keys.press('Enter');
      await page.getByRole('heading', { name: '受け付けました' }).waitFor();
      expect(await page.getByText('佐藤 花子').count()).toBe(1);
      expect(countOf((await readBoard(door.ctx, roundId, 'ja')).counts, 'safe')).toBe(1);
    });
  },
);
