import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { openBusyRound } from './busy-round.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;
const folder = join(tmpdir(), 'anpi-screens');

const SCREENS = {
  board: '/board',
  list: '/board/ROUND/people?bucket=help&bucket=serious&bucket=needs_reading',
  person: '/board/ROUND/people/PERSON',
  rounds: '/rounds',
  round: '/rounds/ROUND',
  wizard: '/rounds/new',
  people: '/people?q=%E3%81%9F%E3%81%AA%E3%81%8B',
  import: '/people/import',
  tray: '/tray',
  nowhere: '/people/nobody',
};

describe.skipIf(without)(`the screens as people see them${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let ids: { roundId: string; personId: string };
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    ids = await openBusyRound(web.ctx, 'drill');
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
        await page.goto(web.url + path.replace('ROUND', ids.roundId).replace('PERSON', ids.personId));
        await page.screenshot({ path: join(folder, `${name}-${locale}-${width}-${colorScheme}.png`), fullPage: true });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        await page.context().close();
      });
    }
  }

  test('the other language stays chosen on the next screen', async () => {
    const page = await openPage(browser, { storageState: web.signedIn });
    await page.goto(`${web.url}/rounds`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Rounds' }).waitFor();
    await page.goto(`${web.url}/tray`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.context().close();
  });
});
