import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';

const folder = join(tmpdir(), 'anpi-ui');

/** Opens a finished page from a file, as the server would send it. */
export async function openPage(browser: Browser, name: string, html: string): Promise<Page> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.html`);
  writeFileSync(file, html);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  return page;
}

/** What makes the page scroll sideways, as class names. */
export const beyondTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const beyond = document.documentElement.scrollWidth - window.innerWidth;
    if (beyond <= 0) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > window.innerWidth,
    );
    return [`${beyond} px`, ...wide.map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`)];
  });
