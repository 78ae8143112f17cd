import { describe, expect, it } from 'vitest';
import { judgeAccount } from '#lib/domain/official-account/judge-account.ts';
import type { OfficialAccount } from '#lib/domain/official-account/official-account.ts';

const REGISTER: OfficialAccount[] = [
  { network: 'x', handle: 'midori_saigai', address: 'https://x.com/midori_saigai', state: 'active' },
  { network: 'x', handle: 'midori_old', address: 'https://x.com/midori_old', state: 'closed' },
  { network: 'instagram', handle: 'midori.life', address: 'https://instagram.com/midori.life', state: 'active' },
  { network: 'site', handle: 'midori.example', address: 'https://midori.example/', state: 'active' },
  { network: 'mail', handle: 'mail.midori.example', address: 'mailto:anpi@mail.midori.example', state: 'active' },
  { network: 'x', handle: 'not_yet_approved', address: 'https://x.com/not_yet_approved', state: 'asked' },
];
const kindOf = (pasted: string): string => judgeAccount(pasted, REGISTER).kind;

describe('is this one real?', () => {
  it.each([
    '@midori_saigai',
    '＠ｍｉｄｏｒｉ＿ｓａｉｇａｉ',
    'Midori_Saigai',
    'https://x.com/midori_saigai',
    'https://twitter.com/Midori_Saigai/status/123?s=20',
    'http://mobile.twitter.com/midori_saigai',
    'x.com/midori_saigai',
    'https://www.instagram.com/midori.life/',
    'https://midori.example/notice-1.html',
    'https://www.midori.example',
    'anpi@mail.midori.example',
  ])('%s is ours', (pasted) => expect(kindOf(pasted)).toBe('ours'));

  it.each([
    '@midori_saigai_official',
    '@midori_saiga1',
    '@mid0ri_saigai',
    '@midori__saigai',
    '@midorisaigai',
    '@midori_saígai',
    '@mіdori_saigai',
    '@midori_ｓaigai_jp',
    '@midor_saigai',
    'https://x.com/rnidori_saigai',
    'https://facebook.com/midori_saigai',
    'https://midori.example.account-check.top/login',
    'https://rnidori.example/',
    'https://mid0ri.example/',
    'anpi@mail-midori.example',
  ])('%s is made to look like ours', (pasted) => expect(kindOf(pasted)).toBe('alike'));

  it.each(['@tanuki_news', 'https://x.com/somebody', 'https://example.org/', 'hello@example.org'])(
    '%s is nothing of ours',
    (pasted) => expect(kindOf(pasted)).toBe('unknown'),
  );

  it('an account that was closed is not real, and one that nobody approved is not known', () => {
    expect(kindOf('@midori_old')).toBe('closed');
    expect(kindOf('@not_yet_approved')).toBe('unknown');
    expect(kindOf('  ')).toBe('nothing');
  });
});
