import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { upkeepOf } from '#server/upkeep.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { openBusyRound } from './busy-round.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;
const SET = { SMTP_HOST: 'relay.example', MAIL_FROM: 'anpi@example.co.jp', SMTP_PASSWORD: 'never shown' };
const folder = join(tmpdir(), 'anpi-screens');
const SCREENS = {
  system: '/system',
  audit: '/audit',
  settings: '/settings',
  messages: '/rounds/ROUND/messages?state=handed_over',
};

describe.skipIf(without)(`how the program is, and what was done${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let roundId: string;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    [browser, web] = await Promise.all([
      openBrowser(),
      startTestWeb({}, (ctx) => upkeepOf({ ctx, openChannels: () => [] }, SET)),
    ]);
    ({ roundId } = await openBusyRound(web.ctx, 'drill'));
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  const looks = [
    { locale: 'ja-JP', width: 1440, colorScheme: 'light' },
    { locale: 'en-GB', width: 390, colorScheme: 'dark' },
  ] as const;
  for (const { locale, width, colorScheme } of looks) {
    for (const [name, path] of Object.entries(SCREENS)) {
      test(`${name}, ${locale}, ${width} px, ${colorScheme}: nothing is cut off and axe finds nothing`, async () => {
        const page = await openPage(browser, {
          storageState: web.signedIn,
          locale,
          colorScheme,
          viewport: { width, height: 900 },
        });
        await page.goto(web.url + path.replace('ROUND', roundId));
        await page.screenshot({ path: join(folder, `${name}-${locale}-${width}-${colorScheme}.png`), fullPage: true });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        );
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        await page.context().close();
      });
    }
  }

  test('a machine that watches is told by /health, without a session, and nothing but levels', async () => {
    const response = await fetch(`${web.url}/health`);
    expect(response.status).toBe(503);
    const told = (await response.json()) as { status: string; parts: Record<string, string> };
    expect(told).toMatchObject({ status: 'bad', parts: { loops: 'bad', spool: 'good' } });
    expect(Object.values(told.parts).every((level) => ['good', 'look', 'bad'].includes(level))).toBe(true);
  });
});
