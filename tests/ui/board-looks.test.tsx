import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, withoutBrowser } from './chromium.ts';
import { auditOf, beyondTheEdge, openPage, pictureOf } from './look.ts';
import { boardPage } from './pages.tsx';

const KINDS = [
  ['ja', 'real'],
  ['en', 'real'],
  ['ja', 'drill'],
  ['en', 'drill'],
] as const;

describe.skipIf(withoutBrowser)(`the board as people see it${withoutBrowser ? ` (${withoutBrowser})` : ''}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  describe.each(KINDS)('in %s, %s', (language, kind) => {
    let page: Page;
    const name = `board-${kind}-${language}`;
    beforeAll(async () => {
      page = await openPage(browser, name, boardPage(language, kind));
    });
    afterAll(() => page?.context().close());

    test.each([1440, 768, 390])('at %i px nothing lies beyond the edge, by day and by night', async (width) => {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: pictureOf(`${name}-${width}-${colorScheme}`), fullPage: true });
        expect(await beyondTheEdge(page)).toEqual([]);
      }
    });

    test('an audit of accessibility finds nothing', async () => {
      await page.setViewportSize({ width: 1440, height: 900 });
      // Day for one kind and night for the other: the audit takes seconds, and both languages see both.
      await page.emulateMedia({ colorScheme: (language === 'ja') === (kind === 'real') ? 'light' : 'dark' });
      expect(await auditOf(page)).toEqual([]);
    });

    test('no text has an argument left open', async () => {
      expect(await page.locator('body').textContent()).not.toMatch(/[{}]/);
    });
  });
});
