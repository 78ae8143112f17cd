import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, withoutBrowser } from './chromium.ts';
import { expectNothingAmiss } from './expect-nothing-amiss.ts';
import { beyondTheEdge, openPage } from './look.ts';
import { boardPage } from './pages.tsx';

const LONG = process.env.CHAOS === 'long';
const WIDTHS = [1440, 768, 390] as const;
const SCHEMES = ['light', 'dark'] as const;
const EVERY = WIDTHS.flatMap((width) => SCHEMES.map((colorScheme) => ({ width, colorScheme })));

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

    test.each(WIDTHS)('at %i px nothing lies beyond the edge, by day and by night', async (width) => {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        expect(await beyondTheEdge(page)).toEqual([]);
      }
    });

    // Day for one kind and night for the other: an audit takes a second, and both languages see both.
    const once = { width: 1440, colorScheme: (language === 'ja') === (kind === 'real') ? 'light' : 'dark' } as const;
    test.each(LONG ? EVERY : [once])(
      'at $width px, $colorScheme, an audit of accessibility finds nothing',
      async (look) => {
        await page.setViewportSize({ width: look.width, height: 900 });
        await page.emulateMedia({ colorScheme: look.colorScheme });
        await expectNothingAmiss(page, `board/${name}-${look.width}-${look.colorScheme}`);
      },
    );

    test('no text has an argument left open', async () => {
      expect(await page.locator('body').textContent()).not.toMatch(/[{}]/);
    });
  });
});
