import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findNotice } from '#db/stores/notices/notices.ts';
import { callToAnswer } from '#lib/flows/answer-call/call-to-answer.ts';
import { publishNotice } from '#lib/flows/notices/publish-notice.ts';
import { postNotice } from '#lib/flows/posts/post-notice.ts';
import { letting } from '../../support/notices.ts';
import { openBrowser, withoutBrowser } from '../../ui/chromium.ts';
import { openBusyRound } from '../busy-round.ts';
import { expectGoodLooks, LOOKS, type Look } from '../good-looks.ts';
import { openPage } from '../opened-page.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from '../started-web.ts';

const without = withoutBrowser ?? withoutBuild;
const LONG = process.env.CHAOS === 'long';

const SCREENS = {
  posts: '/notices/1/posts',
  texts: '/notices/1/texts',
  call: '/rounds/ROUND/call',
  poster: '/rounds/ROUND/call/poster',
};
const EVERYDAY: Record<keyof typeof SCREENS, Look> = {
  posts: { locale: 'ja-JP', width: 390, colorScheme: 'dark' },
  texts: { locale: 'en-GB', width: 1440, colorScheme: 'light' },
  call: { locale: 'en-GB', width: 390, colorScheme: 'dark' },
  poster: { locale: 'ja-JP', width: 1440, colorScheme: 'light' },
};

describe.skipIf(without)(`the screens that call for answers${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let roundId: string;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    ({ roundId } = await openBusyRound(web.ctx, 'real'));
    await callAndPost(web, roundId);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  for (const [name, path] of Object.entries(SCREENS))
    for (const look of LONG ? LOOKS : [EVERYDAY[name as keyof typeof SCREENS]])
      test(`${name}, ${look.locale}, ${look.width} px, ${look.colorScheme}: nothing is cut off and axe finds nothing`, () =>
        expectGoodLooks(browser, web, path.replace('ROUND', roundId), name, look));

  const formFor = (page: Page, outlet: string) =>
    page.locator('.short-text', { has: page.locator(`input[name=outlet][value=${outlet}]`) }).first();

  test('a text that was posted by hand says so, and pressing once more takes another text', async () => {
    const page = await openPage(browser, { storageState: web.signedIn });
    await page.goto(`${web.url}/notices/1/posts`);
    await formFor(page, 'x').getByText('一度投稿しています').waitFor();
    const form = formFor(page, 'slack');
    await form.getByRole('button', { name: '投稿しました' }).click();
    await form.getByText('投稿したことを記録しました').waitFor();
    await form.getByRole('button', { name: '投稿しました' }).waitFor({ state: 'detached' });
    await form.locator('textarea').fill('別の文面です。');
    await form.getByRole('button', { name: '投稿しました' }).click();
    await form.getByRole('button', { name: '投稿しました' }).waitFor({ state: 'detached' });
    expect(await page.locator('.post-text').allTextContents()).toHaveLength(3);
    await page.context().close();
  });

  test('the poster fills one sheet of A4 and leaves its buttons off the paper', async () => {
    const page = await openPage(browser, { storageState: web.signedIn });
    await page.goto(`${web.url}/rounds/${roundId}/call/poster`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').or(page.locator('.button')).filter({ visible: true }).count()).toBe(0);
    await page.context().close();
  });
});

/** A call for answers that is public, and told on X by hand. */
async function callAndPost({ ctx, admin }: StartedWeb, roundId: string): Promise<void> {
  const { no } = await callToAnswer(ctx, roundId, admin.actor);
  const row = await findNotice(ctx.db, no);
  if (!row) throw new Error('the call has no notice');
  await publishNotice(ctx, letting(row.notice.id, 1, admin.actor));
  await postNotice(ctx, {
    id: randomUUID(),
    noticeId: row.notice.id,
    seenRevision: 1,
    outlet: 'x',
    language: 'ja',
    text: '安否を知らせてください。',
    seenFindings: [],
    drillConfirmed: false,
    byHand: true,
    by: admin.actor,
  });
}
