import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { openBusyRound } from './busy-round.ts';
import { expectGoodLooks, LOOKS } from './good-looks.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;

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
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    ids = await openBusyRound(web.ctx, 'drill');
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  for (const look of LOOKS) {
    for (const [name, path] of Object.entries(SCREENS)) {
      test(`${name}, ${look.locale}, ${look.width} px, ${look.colorScheme}: nothing is cut off and axe finds nothing`, () =>
        expectGoodLooks(browser, web, path.replace('ROUND', ids.roundId).replace('PERSON', ids.personId), name, look));
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
