import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countAnswers } from '#db/stores/answers/current-answers.ts';
import { type Served, serve } from '../intake/served.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { expectNothingAmiss } from '../ui/expect-nothing-amiss.ts';
import { ASKED } from './asked.ts';

const EVERY = (['ja', 'en', 'easy'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ language, colorScheme })),
);
const LOOKS = process.env.CHAOS === 'long' ? EVERY : [EVERY[0]!, EVERY[3]!];

describe.skipIf(withoutBrowser)(`own questions on a small phone${withoutBrowser ? ` (${withoutBrowser})` : ''}`, () => {
  let browser: Browser;
  let served: Served;
  let link: string;
  let roundId: string;
  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serve()]);
    roundId = await served.open('real', '地震', ASKED);
    link = await served.linkTo(roundId);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test.each(LOOKS)('320 px, $language, $colorScheme: form and receipt fit, and axe finds nothing', async (look) => {
    const { language, colorScheme } = look;
    const context = await browser.newContext({
      viewport: { width: 320, height: 640 },
      colorScheme,
    });
    const page = await context.newPage();
    await page.goto(`${served.url}${link}?lang=${language}`);
    await page.locator('[name=status][value=safe]').check();
    await page.locator('[name=q_can_come]').selectOption('yes');
    await page.locator('[name=q_injured]').fill('３人');
    await page.locator('[name=q_needs]').fill('飲み水と、薬。\n二階にいます');
    await expectNothingAmiss(page, `own-questions/form-${language}-${colorScheme}`);
    await page.locator('button').click();
    await page.locator('.answer').waitFor();
    await expectNothingAmiss(page, `own-questions/received-${language}-${colorScheme}`);
    expect(await countAnswers(served.ctx.db, roundId)).toContainEqual({
      key: 'injured',
      option: null,
      number: 3,
      n: 1,
    });
    await context.close();
  });
});
