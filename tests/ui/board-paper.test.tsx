import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, withoutBrowser } from './chromium.ts';
import { openPage } from './look.ts';
import { boardPage } from './pages.tsx';

const A4 = ['A4', 842, 5] as const;
const A3 = ['A3', 1191, 3] as const;
/** Making the pages takes seconds. */
const PAPERS = process.env.CHAOS === 'long' ? [A4, A3] : [A4];

describe.skipIf(withoutBrowser)(`the board on paper${withoutBrowser ? ` (${withoutBrowser})` : ''}`, () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await openPage(browser, 'paper-board', boardPage('ja', 'real'));
  });
  afterAll(() => browser?.close());

  test.each(PAPERS)('lies on %s, and a company of forty departments takes few sheets', async (format, points, most) => {
    const folder = join(tmpdir(), 'anpi-pictures', 'board');
    mkdirSync(folder, { recursive: true });
    const bytes = await page.pdf({
      path: join(folder, `paper-${format}.pdf`),
      format,
      landscape: true,
      printBackground: true,
    });
    const pdf = bytes.toString('latin1');
    const widths = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map((match) =>
      Math.round(Number(match[1])),
    );
    for (const width of widths) expect(Math.abs(width - points)).toBeLessThanOrEqual(1);
    expect(widths.length).toBeGreaterThan(0);
    expect(widths.length).toBeLessThanOrEqual(most);
  });

  test('in black and white no two neighbours of a bar look alike: another tone, a texture or an edge', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const fills = await page.locator('.tally .bar i').evaluateAll((parts) =>
      parts.map((part) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(part);
        const [red = 0, green = 0, blue = 0] = (backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
        return {
          grey: Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue),
          textured: backgroundImage !== 'none',
        };
      }),
    );
    expect(fills.length).toBeGreaterThan(8);
    for (const [i, fill] of fills.slice(1).entries()) {
      const before = fills[i]!;
      const apart = fill.textured || before.textured || Math.abs(fill.grey - before.grey) > 40;
      expect(apart, `parts ${i} and ${i + 1}: ${JSON.stringify([before, fill])}`).toBe(true);
    }
  });
});
