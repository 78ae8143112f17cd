import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** A page of a browser that reads Japanese unless told otherwise. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** Presses Tab until this element has the focus; what cannot be reached so is a fault. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`no way to ${selector} by Tab`);
}
