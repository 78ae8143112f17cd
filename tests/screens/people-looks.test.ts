import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPersonByNumber } from '#db/stores/people/people.ts';
import { departmentsLike } from '#db/stores/places/place-changes.ts';
import { addContact } from '#lib/flows/contacts/add-contact.ts';
import { contactToken } from '#lib/flows/contacts/contact-token.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { expectNothingAmiss } from '../ui/expect-nothing-amiss.ts';
import { openBusyRound } from './busy-round.ts';
import { expectGoodLooks, LOOKS } from './good-looks.ts';
import { openPage } from './opened-page.ts';
import { type StartedWeb, startTestWeb, withoutBuild } from './started-web.ts';

const LONG = process.env.CHAOS === 'long';
const without = withoutBrowser ?? withoutBuild;

describe.skipIf(without)(`the roster's screens as people see them${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let roundId: string;
  let department: string;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    ({ roundId } = await openBusyRound(web.ctx, 'real'));
    department = (await departmentsLike(web.ctx.db, '人事課', 1))[0]!.row.id;
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  const paths = (): [string, string][] => [
    ['people-narrowed', '/people?only=unconfirmed&dept=%E7%B7%8F%E5%8B%99'],
    ['people-check', '/people/check'],
    ['places', '/places'],
    ['place', `/places?department=${department}`],
    ...(LONG ? ([['place-new-site', '/places?add=site']] as [string, string][]) : []),
  ];

  for (const look of LOOKS) {
    test(`${look.locale}, ${look.width} px, ${look.colorScheme}: nothing is cut off and axe finds nothing`, async () => {
      for (const [name, path] of paths()) await expectGoodLooks(browser, web, path, name, look);
    });
  }

  test('a person is taken out, put back, recorded as dead only by the own number, and brought back', async () => {
    const { ctx, url, signedIn } = web;
    const person = (await findPersonByNumber(ctx.db, 'E00003'))!;
    await addContact(ctx, person, 'new@example.com');
    const page = await openPage(browser, { storageState: signedIn });
    await page.goto(`${url}/board/${roundId}/people/${person.id}`);
    await page.getByText('連絡先を加えた（本人の確認待ち）').waitFor();
    expect(await page.locator('.person-tel').count()).toBe(1);
    await page.locator('summary', { hasText: '対象から外す' }).click();
    await page.getByLabel('外す理由').fill('<img src=x onerror=alert(1)>休業中');
    await page.getByRole('button', { name: '対象から外す' }).click();
    await page.getByText('対象から外しています：<img').waitFor();
    await expectNothingAmiss(page, 'screens/person-excluded');
    await page.getByRole('button', { name: '対象に戻す' }).click();
    await page.getByText('この照会の対象に戻しました。').waitFor();
    await page.locator('summary', { hasText: '亡くなったことを記録する' }).click();
    await page.getByLabel('誰が、どう確かめたか').fill('ご家族からの電話');
    await page.getByLabel('この人の社員番号').fill('E00004');
    await page.getByRole('button', { name: '亡くなったと記録する' }).click();
    await page.getByText('社員番号が、この人のものと違います').waitFor();
    await page.getByLabel('この人の社員番号').fill('E00003');
    await page.getByRole('button', { name: '亡くなったと記録する' }).click();
    await page.getByText('亡くなったと記録しました').waitFor();
    await page.getByText('電話をかける番号を出していません').waitFor();
    expect(await page.locator('main a[href^="tel:"], main a[href^="mailto:"]').count()).toBe(0);
    await expectNothingAmiss(page, 'screens/person-deceased');
    await page.locator('summary', { hasText: '記録が誤りだったとき' }).click();
    await page.getByLabel('誤りだと、どう分かったか').fill('別の人だった');
    await page.getByRole('button', { name: '死亡の記録を取り消す' }).click();
    await page.getByText('死亡の記録を取り消しました。').waitFor();
    expect((await findPersonByNumber(ctx.db, 'E00003'))?.active).toBe(true);
    await page.context().close();
  });

  test.each(LONG ? ['ja', 'en', 'easy'] : ['easy'])(
    'an employee looks through the own contact points (%s)',
    async (voice) => {
      const { ctx, url } = web;
      // axe needs script; the pages do not.
      const bare = voice === 'easy';
      const page = await openPage(browser, { viewport: { width: 390, height: 844 }, javaScriptEnabled: !bare });
      await page.goto(`${url}/c?lang=${voice}`);
      await expectLook('contacts-ask');
      const person = (await findPersonByNumber(ctx.db, 'E00002'))!;
      const now = ctx.clock.now();
      const link = { id: `look-${voice}`, personId: person.id, kind: 'check' as const, contactPointId: 'none' };
      await ctx.db.write((tx) =>
        tx
          .insert(ctx.db.t.contactLinks)
          .values({ ...link, createdAt: now, expiresAt: new Date(now.getTime() + 60_000_000) }),
      );
      await page.goto(`${url}/c/${contactToken(ctx.keys.master, link.id)}?lang=${voice}`);
      await expectLook('contacts-open');
      await page.locator('form button').click();
      await expectLook('contacts-own');
      await page.locator('input[name=address]').fill('new@example.com');
      await page.locator('form:has(input[name=address]) button').click();
      await page.locator('.note').waitFor();
      await expectLook('contacts-added');
      await page.context().close();

      async function expectLook(name: string) {
        if (!bare) await expectNothingAmiss(page, `screens/${name}-${voice}`);
        expect(await page.locator('h2').first().textContent()).not.toBe('');
      }
    },
  );
});
