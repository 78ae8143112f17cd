import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/domain/person.ts';
import { catalogueOf } from '#lib/text/translate.ts';
import { wordCode, wordReason } from '#lib/text/word-code.ts';
import { judgeCode, TWILIO_CODES } from '#lib/twilio/codes.ts';

describe('a code of Twilio', () => {
  it.each(LANGUAGES)('has a sentence in %s, and no sentence is left without its code', (language) => {
    const sentences = Object.keys(catalogueOf(language).twilio.code).sort();
    expect(sentences).toEqual([...TWILIO_CODES.keys()].map((code) => `c${code}`).sort());
    for (const code of TWILIO_CODES.keys()) expect(wordCode(language, String(code))).toMatch(/[。.]$/);
  });

  it('is said in words for calls too, and nothing is made up for a code that nobody knows', () => {
    expect(wordCode('ja', 'no-answer')).toBe('電話に出ませんでした。あとで掛け直します。');
    expect(wordCode('en', '99999')).toBeNull();
    expect(wordCode('ja', '550')).toBeNull();
  });

  it('stands in words before its raw self; what is no code stays as it is', () => {
    expect(wordReason('ja', '30005 undelivered')).toBe('使われていない電話番号です。 (30005)');
    expect(wordReason('en', 'busy busy')).toBe('The line was busy. It will be called again later. (busy)');
    expect(wordReason('ja', '550 5.1.1 no such user')).toBe('550 5.1.1 no such user');
    expect(wordReason('ja', '')).toBe('');
  });

  it('says "later" in its sentence exactly where it is tried again and is not our own setting', () => {
    for (const [code, { retry }] of TWILIO_CODES) {
      if (/later/.test(wordCode('en', String(code))!)) expect([code, retry]).toEqual([code, 'later']);
    }
  });

  it('never blames the address for our account, our number or our speed', () => {
    for (const code of [10001, 20003, 20429, 21408, 21606, 21611, 30001, 30002]) {
      expect(judgeCode(code)).toEqual({ blame: 'relay', retry: 'later' });
    }
    for (const code of [21211, 21610, 21614, 30005, 30006]) {
      expect(judgeCode(code)).toEqual({ blame: 'address', retry: 'never' });
    }
    expect(judgeCode(30003)).toEqual({ blame: 'address', retry: 'later' });
    expect(judgeCode(30007)).toEqual({ blame: 'message', retry: 'never' });
  });
});
