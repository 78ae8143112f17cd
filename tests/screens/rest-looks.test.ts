import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { openBusyRound } from './busy-round.ts';
import { expectGoodLooks, LOOKS } from './good-looks.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;

const SCREENS = {
  team: '/board/ROUND/team',
  record: '/people/PERSON',
  pins: '/people/pins',
  wall: '/board/wall',
};

describe.skipIf(without)(`the rarer screens as people see them${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let ids: { roundId: string; personId: string };
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    ids = await openBusyRound(web.ctx, 'real');
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
});
