import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = join(ROOT, 'docs/pictures');
/** By then most have answered, the silent are being called, and the tray holds what only people can read. */
const DAY_MS = 100_000;
const DESK = { width: 1280, height: 860 };
/** A large screen on the wall of the room. */
const WALL = { width: 1600, height: 900 };
const PHONE = { width: 390, height: 760 };
const LOCALES = { ja: 'ja-JP', en: 'en-US' } as const;

interface Shown {
  /** Opens the board once. */
  signIn: string;
  site: string;
  mailboxes: string;
}

const demo = spawn(process.execPath, [join(ROOT, 'demo/main.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const shown = await whenShown(demo);
  await pause(DAY_MS);
  mkdirSync(PICTURES, { recursive: true });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  await takePictures(browser, shown);
  await browser.close();
} finally {
  demo.kill('SIGINT');
}

/** Reads what the demo prints for people: the way in, and where the mailboxes are. */
async function whenShown({ stdout }: ChildProcess): Promise<Shown> {
  let signIn = '';
  for await (const line of createInterface({ input: stdout! })) {
    const url = /https?:\/\/\S+/.exec(line)?.[0] ?? '';
    if (url.includes('/enter/')) signIn = url;
    if (line.includes('Mailboxes')) return { signIn, site: new URL(signIn).origin, mailboxes: url };
  }
  throw new Error('the demo ended before it could be looked at');
}

async function takePictures(browser: Browser, { signIn, site, mailboxes }: Shown): Promise<void> {
  const first = await browser.newContext();
  const page = await first.newPage();
  await page.goto(signIn);
  await page.waitForURL('**/board**');
  await page.goto(mailboxes);
  await page.locator('main li a').first().click();
  const answerPage = (await page.locator('a[href*="/r/"]').first().getAttribute('href')) ?? site;
  const storageState = await first.storageState();
  for (const [language, locale] of Object.entries(LOCALES)) {
    const desk = await browser.newContext({ storageState, locale, viewport: DESK });
    await shoot(desk, `${site}/board`, `board-${language}`);
    await shoot(desk, `${site}/tray`, `tray-${language}`);
    await shoot(desk, `${site}/rounds/new`, `new-round-${language}`);
    const wall = await browser.newContext({ storageState, locale, viewport: WALL });
    await shoot(wall, `${site}/board/wall`, `wall-${language}`);
    const phone = await browser.newContext({ locale, viewport: PHONE });
    await shoot(phone, await inLanguage(phone, answerPage, language), `answer-${language}`);
    await shoot(phone, language === 'ja' ? site : `${site}/en`, `public-${language}`);
  }
}

/** A personal link speaks its person's language; the page links to the others. */
async function inLanguage(context: BrowserContext, url: string, language: string): Promise<string> {
  if (language === 'ja') return url;
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('a', { hasText: 'English' }).first().click();
  return page.url();
}

async function shoot(context: BrowserContext, url: string, name: string): Promise<void> {
  const page = await context.newPage();
  // The board's stream never ends, so nothing is waited for but the page itself and a moment for its numbers.
  await page.goto(url, { waitUntil: 'load' });
  await pause(1_500);
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path });
  // Flat colours need no more than a palette; without ImageMagick the pictures are larger, no more.
  spawnSync('convert', [path, '+dither', '-colors', '96', '-strip', `PNG8:${path}`]);
  await page.close();
}
