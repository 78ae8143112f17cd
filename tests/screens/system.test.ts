import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { upkeepOf } from '#server/upkeep.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { openBusyRound } from './busy-round.ts';
import { expectGoodLooks, LOOKS } from './good-looks.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;
const SET = { SMTP_HOST: 'relay.example', MAIL_FROM: 'anpi@example.co.jp', SMTP_PASSWORD: 'never shown' };
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

  for (const look of LOOKS) {
    for (const [name, path] of Object.entries(SCREENS)) {
      test(`${name}, ${look.locale}, ${look.width} px, ${look.colorScheme}: nothing is cut off and axe finds nothing`, () =>
        expectGoodLooks(browser, web, path.replace('ROUND', roundId), name, look));
    }
  }

  test('a machine that watches is told by /health, without a session, and nothing but levels', async () => {
    const response = await fetch(`${web.url}/health`);
    expect(response.status).toBe(503);
    const told = (await response.json()) as { status: string; parts: Record<string, string> };
    expect(told).toMatchObject({ status: 'bad', parts: { loops: 'bad', spool: 'good', audit: 'unseen' } });
    expect(Object.values(told.parts).every((level) => ['good', 'unseen', 'look', 'bad'].includes(level))).toBe(true);
  });
});
