import { describe, expect, test } from 'vitest';
import { contactHref } from '#app/_ui/contact-list.tsx';
import { elapsed } from '#app/_ui/elapsed.ts';
import { listHref } from '#app/_ui/list-href.ts';
import { percentOf, wholePercentOf } from '#app/_ui/percent-of.ts';
import { say } from '#app/_ui/say.ts';
import { speak } from '#app/_ui/speak.ts';
import boardEn from '#lib/text/en/board.ts';
import commonEn from '#lib/text/en/common.ts';
import boardJa from '#lib/text/ja/board.ts';
import commonJa from '#lib/text/ja/common.ts';

interface Texts {
  [key: string]: string | Texts;
}

const argumentsOf = (texts: Texts, before = ''): string[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string'
      ? [`${before}${key} ${(text.match(/\{[^}]*\}/g) ?? []).sort().join(' ')}`]
      : argumentsOf(text, `${before}${key}.`),
  );

describe.each([
  ['board', boardJa, boardEn],
  ['common', commonJa, commonEn],
] as const)('the texts of %s', (_, ja, en) => {
  test('say the same things with the same arguments in both languages', () => {
    expect(argumentsOf(en)).toEqual(argumentsOf(ja));
  });

  test('use plain arguments only, because the browser reads no more of ICU', () => {
    expect(argumentsOf(ja).filter((line) => !/^[\w.]+( \{\w+\})*\s*$/.test(line))).toEqual([]);
  });
});

test('a text is spoken with its arguments, and a forgotten one stays visible', () => {
  const words = speak({ live: { late: '{seconds} s late' } });
  expect(words('live.late', { seconds: 7 })).toBe('7 s late');
  expect(words('live.late')).toBe('{seconds} s late');
});

test('a hundred percent stands only for everybody', () => {
  expect(percentOf(9999, 10_000)).toBe('99.9');
  expect(percentOf(10_000, 10_000)).toBe('100.0');
  expect(wholePercentOf(199, 200)).toBe('99');
  expect(percentOf(0, 0)).toBe('0.0');
});

test.each([
  [18, '18分'],
  [185, '3時間5分'],
  [3 * 1440 + 245, '3日4時間'],
])('%i minutes are told as %s', (minutes, told) => {
  expect(elapsed(say('ja'), new Date(0), new Date(minutes * 60_000))).toBe(told);
});

test('the list behind a number carries bucket, department and site', () => {
  expect(listHref('/rounds/r1', { buckets: ['help', 'serious'], departmentId: 'a b', siteId: '7' })).toBe(
    '/rounds/r1/people?bucket=help&bucket=serious&department=a+b&site=7',
  );
  expect(listHref('/rounds/r1', {})).toBe('/rounds/r1/people');
});

test('a contact point is something to press', () => {
  expect(contactHref('phone', '+81 90-0000-3390')).toBe('tel:+819000003390');
  expect(contactHref('mail', '"foo..bar."@docomo.ne.jp')).toBe('mailto:%22foo..bar.%22@docomo.ne.jp');
});
