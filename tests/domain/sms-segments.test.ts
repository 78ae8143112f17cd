import { describe, expect, it } from 'vitest';
import { segmentsCost, smsSize } from '#lib/domain/sending/sms-segments.ts';

const gsm = (segments: number) => ({ encoding: 'gsm7', segments });
const ucs2 = (segments: number) => ({ encoding: 'ucs2', segments });

describe('the segments of an SMS', () => {
  it.each([
    ['nothing', '', gsm(1)],
    ['160 plain characters', 'a'.repeat(160), gsm(1)],
    ['one more', 'a'.repeat(161), gsm(2)],
    ['twice 153', 'a'.repeat(306), gsm(2)],
    ['one more than twice 153', 'a'.repeat(307), gsm(3)],
    ['80 euro signs, which count two', '€'.repeat(80), gsm(1)],
    ['81 euro signs', '€'.repeat(81), gsm(2)],
    ['an extended character is not cut in two', `${'a'.repeat(152)}€${'a'.repeat(152)}`, gsm(3)],
    ['70 Japanese characters', '安'.repeat(70), ucs2(1)],
    ['71 Japanese characters', '安'.repeat(71), ucs2(2)],
    ['twice 67', '安'.repeat(134), ucs2(2)],
    ['one more than twice 67', '安'.repeat(135), ucs2(3)],
    ['one typographic quote makes all of it UCS-2', `${'a'.repeat(70)}’`, ucs2(2)],
    ['35 emoji, two units each', '🆘'.repeat(35), ucs2(1)],
    ['an emoji is not cut in two', `${'安'.repeat(66)}🆘${'安'.repeat(66)}`, ucs2(3)],
    ['kana of the upper half are no GSM', 'ｱ', ucs2(1)],
    ['the accents that GSM has', 'èéùìòÇØøÅåÆæßÉÄÖÑÜäöñüà', gsm(1)],
    ['an accent that GSM lacks', 'ê', ucs2(1)],
  ])('%s', (_, text, size) => {
    expect(smsSize(text)).toEqual(size);
  });

  it('cost whole millionths, so that a sum over 100,000 people is exact', () => {
    expect(segmentsCost(3, 0.0887)).toBe(266_100);
    expect(segmentsCost(100_000, 0.0887)).toBe(8_870_000_000);
  });
});
