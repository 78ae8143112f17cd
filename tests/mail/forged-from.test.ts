import { describe, expect, it } from 'vitest';
import { isForgedFrom } from '#lib/mail/forged-from.ts';
import { parseHeaders } from '#lib/mail/mime/headers.ts';
import { encodedWord } from './support/encode.ts';

const forged = [
  'tanaka@example.co.jp(x).attacker.test',
  'tanaka@example.co.jp (x) <evil@attacker.test>',
  '"tanaka@example.co.jp" <evil@attacker.test>',
  'tanaka@example.co.jp <evil@attacker.test>',
  '<tanaka@example.co.jp> <evil@attacker.test>',
  'evil@attacker.test, tanaka@example.co.jp',
  '<evil@attacker.test>, <tanaka@example.co.jp>',
  'Tanaka <evil@attacker.test>, Sato <tanaka@example.co.jp>',
  'group: tanaka@example.co.jp;',
  'group: evil@attacker.test, tanaka@example.co.jp;',
  '<@attacker.test:tanaka@example.co.jp>',
  '<@attacker.test,@b.test:tanaka@example.co.jp>',
  'tanaka@example.co.jp@attacker.test',
  '<tanaka@example.co.jp@attacker.test>',
  'tanaka@еxample.co.jp',
  '<tanaka@ｅxample.co.jp>',
  'tаnaka@example.co.jp',
  '<tanaka@xn--xample-2of.co.jp>',
  'tanaka@example.co.jp\0',
  '<tanaka@example.co.jp',
  'tanaka@example.co.jp>',
  '"Tanaka\\" <tanaka@example.co.jp>\\"" <evil@attacker.test> x',
  'tanaka @example.co.jp',
  'tanaka@ example.co.jp',
  'tanaka@example.co.jp evil@attacker.test',
  'tanaka@example.co.jp; evil@attacker.test',
  '<tanaka@example.co.jp>; <evil@attacker.test>',
  'tanaka@[192.0.2.1]',
  'tanaka@localhost',
  '@example.co.jp',
  'tanaka',
  '',
  '<>',
  encodedWord('tanaka@example.co.jp', 'utf-8'),
  `${encodedWord('tanaka@example.co.jp', 'utf-8')} <evil@attacker.test>`,
  `<${encodedWord('tanaka', 'utf-8')}@example.co.jp>`,
  'Tanaka [tanaka@example.co.jp] <evil@attacker.test>',
  '"Tanaka" (tanaka@example.co.jp) <evil@attacker.test>',
  'tanaka@example..co.jp',
  '<tanaka@example.co.jp>evil',
  'tanaka＠example.co.jp <evil@attacker.test>',
  'tanaka@example.co.jp\t<evil@attacker.test>',
  '"a"b"@example.co.jp',
];
const honest = [
  'tanaka@example.co.jp',
  '<tanaka@example.co.jp>',
  'Tanaka Taro <tanaka@example.co.jp>',
  '"Tanaka, Taro" <tanaka@example.co.jp>',
  '田中 太郎 <tanaka@example.co.jp>',
  `${encodedWord('田中 太郎', 'iso-2022-jp')} <tanaka@example.co.jp>`,
  '"foo..bar."@docomo.ne.jp',
  '<foo..bar.@docomo.ne.jp>',
  "o'neil+anpi@sub.example.com",
  '"" <tanaka@example.co.jp>',
];
const headersOf = (...from: string[]) =>
  parseHeaders(Buffer.from(from.map((value) => `From: ${value}`).join('\r\n')).toString('latin1'));

describe('a sender that two programs may read differently', () => {
  it.each(forged)('%s', (from) => expect(isForgedFrom(headersOf(from))).toBe(true));
  it('is also two From headers, and none', () => {
    expect(isForgedFrom(headersOf('tanaka@example.co.jp', 'evil@attacker.test'))).toBe(true);
    expect(isForgedFrom(parseHeaders('Subject: x'))).toBe(true);
  });
  it('is tested in at least 40 shapes', () => expect(forged.length).toBeGreaterThanOrEqual(40));
});

it.each(honest)('an honest sender: %s', (from) => expect(isForgedFrom(headersOf(from))).toBe(false));
