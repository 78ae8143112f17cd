import { describe, expect, it } from 'vitest';
import { isForgedFrom } from '#lib/mail/forged-from.ts';
import { parseHeaders } from '#lib/mail/mime/headers.ts';
import { encodedWord } from './support/encode.ts';
import { FORGED_SENDERS } from './support/forged-senders.ts';

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
  it.each(FORGED_SENDERS)('%s', (from) => expect(isForgedFrom(headersOf(from))).toBe(true));
  it('is also two From headers, and none', () => {
    expect(isForgedFrom(headersOf('tanaka@example.co.jp', 'evil@attacker.test'))).toBe(true);
    expect(isForgedFrom(parseHeaders('Subject: x'))).toBe(true);
  });
  it('is tested in at least 40 shapes', () => expect(FORGED_SENDERS.length).toBeGreaterThanOrEqual(40));
});

it.each(honest)('an honest sender: %s', (from) => expect(isForgedFrom(headersOf(from))).toBe(false));
