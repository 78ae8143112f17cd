import { afterAll, beforeAll, expect, it } from 'vitest';
import { officialAccounts } from '#db/stores/notices/official-accounts.ts';
import { type AccountRequest, askForAccount } from '#lib/flows/official-accounts/ask-for-account.ts';
import { settleAccount } from '#lib/flows/official-accounts/settle-account.ts';
import { type OpenedSite, openSite } from './opened-site.ts';

let site: OpenedSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const request: AccountRequest = {
  network: 'x',
  handle: '@Hokurei_Saigai',
  address: 'https://x.com/hokurei_saigai',
  department: '広報部',
  ownerNumber: 'E00427',
  deputyNumber: 'E00428',
  purpose: '災害時のお知らせ',
  openedOn: '2026-04-01',
};
const asks = (pasted: string, language = 'ja') =>
  site.get(`/real?${new URLSearchParams({ q: pasted, lang: language })}`);

it('an account is public only after somebody else has approved it', async () => {
  const id = await askForAccount(site.ctx, request, '高橋');
  expect((await site.get('/accounts.html')).text).not.toContain('hokurei_saigai');
  await expect(settleAccount(site.ctx, id, 'approve', '高橋')).rejects.toMatchObject({ code: 'official.own' });
  await settleAccount(site.ctx, id, 'approve', '佐藤');
  const { text, status } = await site.get('/accounts.html');
  expect(status).toBe(200);
  expect(text).toContain('hokurei_saigai');
  expect(text).toContain('広報部');
  expect((await site.get('/')).text).toContain('href="accounts.html"');
});

it('says nothing of who looks after it', async () => {
  const { text } = await site.get('/accounts.html');
  for (const inside of ['E00427', 'E00428', '高橋', '佐藤']) expect(text).not.toContain(inside);
});

it('tells a real one from one that is made to look like it, in both languages, and keeps nothing', async () => {
  expect((await asks('https://twitter.com/hokurei_saigai')).text).toContain('本物です');
  expect((await asks('@hokurei_saiga1')).text).toContain('似せた');
  expect((await asks('@tanuki_news')).text).toContain('公式アカウントの中にありません');
  const english = await asks('@hokurei_saiga1', 'en');
  expect(english.text).toContain('made to look like');
  expect(english.headers.get('cache-control')).toBe('no-store');
});

it('shows what was pasted as text, whatever it is', async () => {
  const { text } = await asks('"><script>alert(1)</script>');
  expect(text).not.toContain('<script');
  expect(text).toContain('&lt;script&gt;');
});

it('that is closed is named as no longer ours, and can be checked no more', async () => {
  const [account] = await officialAccounts(site.ctx.db);
  await settleAccount(site.ctx, account!.id, 'close', '佐藤');
  expect((await asks('@hokurei_saigai')).text).toContain('すでに終了');
  await expect(settleAccount(site.ctx, account!.id, 'check', '佐藤')).rejects.toMatchObject({
    code: 'official.changed',
  });
});

it('needs an owner, a deputy who is somebody else, and an address that opens', async () => {
  const ask = (change: Partial<AccountRequest>) =>
    askForAccount(site.ctx, { ...request, handle: 'other', ...change }, '高橋');
  await expect(ask({ deputyNumber: 'E00427' })).rejects.toMatchObject({ code: 'official.one_person' });
  await expect(ask({ purpose: ' ' })).rejects.toMatchObject({ code: 'official.incomplete' });
  await expect(ask({ address: 'javascript:alert(1)' })).rejects.toMatchObject({ code: 'official.incomplete' });
  await expect(ask({ handle: 'HOKUREI_saigai' })).rejects.toMatchObject({ code: 'official.known' });
});
