import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inviteAccount } from '#lib/flows/access/accounts/invite-account.ts';
import { issueFirstLink } from '#lib/flows/access/accounts/issue-link.ts';
import { takeSeatAs } from '../support/seats.ts';
import { openBrowser, withoutBrowser } from '../ui/chromium.ts';
import { seedCompany } from './example-company.ts';
import { expectGoodLooks, LOOKS } from './good-looks.ts';
import { type StartedWeb, startTestWeb, storageOf, withoutBuild } from './started-web.ts';

const without = withoutBrowser ?? withoutBuild;

const NOBODY = { cookies: [], origins: [] };

/** Path, and who looks. */
const SCREENS: Record<string, [path: string, who: 'nobody' | 'admin' | 'viewer']> = {
  'sign-in': ['/sign-in', 'nobody'],
  invited: ['/setup/TOKEN', 'nobody'],
  'link-used': [`/setup/${'a'.repeat(43)}`, 'nobody'],
  'second-factor': ['/account/second-factor', 'admin'],
  confirm: ['/confirm', 'admin'],
  'first-drill': ['/board', 'admin'],
  account: ['/account', 'admin'],
  accounts: ['/accounts', 'admin'],
  'one-account': ['/accounts/kashiwagi', 'admin'],
  forbidden: ['/accounts', 'viewer'],
};

describe.skipIf(without)(`the way in as people see it${without ? ` (${without})` : ''}`, () => {
  let browser: Browser;
  let web: StartedWeb;
  let token: string;
  let viewer: ReturnType<typeof storageOf>;
  beforeAll(async () => {
    [browser, web] = await Promise.all([openBrowser(), startTestWeb()]);
    await seedCompany(web.ctx, 20);
    const grants = [{ role: 'keeper', departmentId: null }] as const;
    const { link } = await inviteAccount(web.ctx, { login: 'kashiwagi', name: '柏木 涼', grants, by: 'test' });
    token = link.split('/').at(-1)!;
    viewer = storageOf(await takeSeatAs(web.ctx, 'viewer'));
    expect(await issueFirstLink(web.ctx)).toBeNull();
  });
  afterAll(async () => {
    await browser?.close();
    await web?.stop();
  });

  for (const look of LOOKS) {
    for (const [name, [path, who]] of Object.entries(SCREENS)) {
      test(`${name}, ${look.locale}, ${look.width} px, ${look.colorScheme}: nothing is cut off and axe finds nothing`, () => {
        const storage = { nobody: NOBODY, admin: web.signedIn, viewer }[who];
        return expectGoodLooks(browser, web, path.replace('TOKEN', token), name, look, undefined, storage);
      });
    }
  }
});
