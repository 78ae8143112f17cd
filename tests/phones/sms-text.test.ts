import { describe, expect, it } from 'vitest';
import { smsSize } from '#lib/domain/sending/sms-segments.ts';
import { composeConfirmSms, composeSms } from '#lib/flows/wording/compose-sms.ts';
import { wordingOf } from '../support/roster.ts';

const core = {
  companyName: '株式会社みなと',
  publicUrl: 'https://anpi.example',
  smsOneWay: ['81'],
};
const round = { kind: 'real' as const, wording: wordingOf('宮城県沖の地震') };
const english = { kind: 'real' as const, wording: wordingOf('Earthquake off Miyagi') };
const to = { address: '+819012345678', token: '04g2w7kdyn5cr2m8aa10', code: '4711' };
const abroad = { ...to, address: '+12133734253' };

describe('the text of an SMS', () => {
  it('begins with the link, and asks for a reply only where one can come back', () => {
    expect(composeSms(core, round, 'ja', to)).toBe(
      'https://anpi.example/r/04g2w7kdyn5cr2m8aa10\n株式会社みなとの安否確認「宮城県沖の地震」上のページで答えてください。',
    );
    expect(composeSms(core, round, 'ja', abroad)).toContain('例: 1 4711');
    expect(composeSms(core, english, 'en', abroad)).toContain('such as: 1 4711');
    expect(composeSms(core, english, 'en', to)).not.toContain('4711');
  });

  it('says that a drill is one', () => {
    expect(composeSms(core, { ...round, kind: 'drill' }, 'ja', to)).toContain('【訓練】');
    expect(composeConfirmSms(core, { ...round, kind: 'drill' }, 'en', 't')).toContain('[DRILL]');
  });

  it('keeps to two segments in Japanese, and to plain GSM in English', () => {
    expect(smsSize(composeSms(core, round, 'ja', to))).toEqual({ encoding: 'ucs2', segments: 2 });
    const plain = { ...core, companyName: 'Minato Inc.' };
    expect(smsSize(composeSms(plain, english, 'en', to))).toEqual({ encoding: 'gsm7', segments: 1 });
    expect(smsSize(composeSms(plain, english, 'en', abroad)).encoding).toBe('gsm7');
    expect(smsSize(composeConfirmSms(plain, english, 'en', to.token))).toEqual({ encoding: 'gsm7', segments: 1 });
  });
});
