import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BoardSnapshot } from '#lib/domain/board.ts';
import { BUCKETS, type Bucket } from '#lib/domain/standing.ts';
import { openBrowser, withoutBrowser } from './chromium.ts';
import { exampleBoard } from './example-board.ts';
import { URGENT } from './example-people.ts';
import { type LiveSite, openLiveSite } from './live-site.tsx';

const SOON = { timeout: 8000 };

describe.skipIf(withoutBrowser)(`the board in a browser${withoutBrowser ? ` (${withoutBrowser})` : ''}`, () => {
  let browser: Browser;
  let site: LiveSite;
  const faults: string[] = [];
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openLiveSite()]);
  });
  afterAll(() => Promise.all([browser?.close(), site?.close()]));
  beforeEach(() => site.holds(exampleBoard(), URGENT));

  test('shows what the stream says in the same place, underlined, and moves nothing else', async () => {
    const page = await open();
    const neighbour = page.locator('.group-uncounted h2');
    const before = await neighbour.boundingBox();
    site.says('snapshot', JSON.stringify(moved(exampleBoard(), 'handed_over', 'safe', 1)));
    const safe = page.locator('.group li[data-bucket="safe"] a');
    await expect.poll(() => safe.textContent()).toBe('625');
    expect(await safe.locator('.changed').count()).toBe(1);
    expect(await page.locator('.group li[data-bucket="minor"] .changed').count()).toBe(0);
    expect(await neighbour.boundingBox()).toEqual(before);
    await page.close();
  });

  test('a heartbeat moves the time of the numbers, not the numbers', async () => {
    const page = await open();
    site.says('beat', JSON.stringify({ asOf: '2026-11-24T05:50:33.000Z' }));
    await expect.poll(() => page.locator('.mode-now time').textContent()).toBe('14:50:33');
    expect(await page.locator('.live').first().textContent()).toBe('受信中');
    expect(await page.locator('.tally .changed').count()).toBe(0);
    await page.close();
  });

  test('a new call for rescue brings the name and the number to call', async () => {
    const page = await open();
    const caller = { ...URGENT[0]!, personId: '13000', name: '新田 海', contacts: [] };
    const snapshot = { ...moved(exampleBoard(), 'handed_over', 'help', 1), openHelp: 4 };
    site.holds(snapshot, [...URGENT, caller]);
    site.says('snapshot', JSON.stringify(snapshot));
    await expect.poll(() => page.locator('.urgent-help .strip-name').allTextContents()).toContain('新田 海');
    await page.close();
  });

  test('when the stream falls silent the board says how late it is, asks by itself, and is live again', async () => {
    const page = await open();
    // The board may be late for less than a moment: every word that it showed is noted, none is sampled.
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const note = () => seen.push(document.querySelector('.live')?.textContent ?? '');
      new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    await expect.poll(seen, { timeout: 12_000 }).toContainEqual(expect.stringMatching(/^遅れ \d秒$/));
    site.holds(moved(exampleBoard(), 'handed_over', 'safe', 10));
    const safe = page.locator('.group li[data-bucket="safe"] a');
    await expect.poll(() => safe.textContent(), { timeout: 12_000 }).toBe('634');
    await expect.poll(() => page.locator('.live').first().textContent(), SOON).toBe('受信中');
    await page.close();
  });

  test('when nothing answers any more the board says so, with the time of its numbers', async () => {
    const page = await browser.newPage();
    await page.clock.install();
    await page.goto(site.url);
    await expect.poll(() => page.locator('.live').first().textContent(), SOON).toBe('受信中');
    await page.context().setOffline(true);
    await page.clock.runFor(31_000);
    await expect.poll(() => page.locator('.live-cut').textContent()).toBe('切断　14:44:12 の値');
    await page.close();
  });

  test('departments open and close by hand', async () => {
    const page = await open();
    const rows = page.locator('.tree tbody tr');
    const before = await rows.count();
    await page.getByRole('button', { name: '生産本部 の下の部署を閉じる' }).click();
    expect(await rows.count()).toBe(before - 8);
    await page.getByRole('button', { name: '生産本部 の下の部署を開く' }).click();
    expect(await rows.count()).toBe(before);
    await page.close();
  });

  test('no script has failed in any of these', () => {
    expect(faults).toEqual([]);
  });

  test('with script off the whole board is there and comes anew every ten seconds', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url);
    expect(await page.locator('meta[http-equiv="refresh"]').getAttribute('content')).toBe('10');
    expect(await page.locator('.tree tbody tr').count()).toBe(40);
    expect(await page.locator('.urgent .strip').count()).toBe(10);
    await context.close();
  });

  test('the script of the board adds little to React, which alone is 69 KB compressed', () => {
    expect(gzipSync(site.script).length).toBeLessThan(90_000);
  });

  async function open(): Promise<Page> {
    const page = await browser.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(site.url);
    await expect.poll(() => page.locator('.live').first().textContent(), SOON).toBe('受信中');
    return page;
  }
});

/** The same board after `n` people have moved from one bucket to another. */
function moved(board: BoardSnapshot, from: Bucket, to: Bucket, n: number): BoardSnapshot {
  const counts = board.counts.with(BUCKETS.indexOf(from), board.counts[BUCKETS.indexOf(from)]! - n);
  counts[BUCKETS.indexOf(to)]! += n;
  return { ...board, counts, answered: board.answered + n };
}
