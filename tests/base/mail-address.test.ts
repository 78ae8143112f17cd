import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey, readMailAddress, sameAddress, toWire } from '#lib/base/addresses/mail-address.ts';

const read = (written: string): string => {
  const reading = readMailAddress(written);
  return reading.kind === 'address' ? reading.address : `refused: ${reading.why}`;
};

test.each([
  ['taro@example.co.jp', 'taro@example.co.jp'],
  ['Taro.Yamada@Example.CO.JP', 'Taro.Yamada@example.co.jp'],
  ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ', 'taro@example.co.jp'],
  ['　taro@example.co.jp\u200b ', 'taro@example.co.jp'],
  ['foo..bar.@docomo.ne.jp', 'foo..bar.@docomo.ne.jp'],
  ['.Foo-_/?+@ezweb.ne.jp', '.Foo-_/?+@ezweb.ne.jp'],
  ['"foo..bar."@docomo.ne.jp', 'foo..bar.@docomo.ne.jp'],
  ['"a@b"@example.jp', '"a@b"@example.jp'],
  ['taro@日本語.jp', 'taro@xn--wgv71a119e.jp'],
])('%s is kept as %s', (written, kept) => {
  expect(read(written)).toBe(kept);
});

describe('nonsense is refused, with the reason', () => {
  test.each([
    ['', 'empty'],
    ['taro.example.co.jp', 'at'],
    ['@example.co.jp', 'at'],
    ['taro@jiro@example.co.jp', 'at'],
    ['taro yamada@example.co.jp', 'blank'],
    ['taro@example.co.jp\r\nBcc: all@example.co.jp', 'blank'],
    ['taro@example.co.jp, jiro@example.co.jp', 'blank'],
    ['taro\0@example.co.jp', 'blank'],
    ['ta\u200bro@example.co.jp', 'blank'],
    ['山田@example.co.jp', 'local'],
    ['<taro@example.co.jp>', 'local'],
    ['"taro@example.co.jp', 'local'],
    ['""@example.co.jp', 'local'],
    ['taro@', 'domain'],
    ['taro@example', 'domain'],
    ['taro@example..jp', 'domain'],
    ['taro@.example.jp', 'domain'],
    ['taro@-example.jp', 'domain'],
    ['taro@example.jp.', 'domain'],
    ['taro@192.168.0.1', 'domain'],
    ['taro@exam%70le.jp', 'domain'],
    ['taro@example.jp>', 'domain'],
    [`${'a'.repeat(65)}@example.jp`, 'long'],
    [`taro@${'a.'.repeat(130)}jp`, 'long'],
  ])('%j: %s', (written, why) => {
    expect(read(written)).toBe(`refused: ${why}`);
  });
});

test('on the wire a local part that breaks RFC 5321 is quoted, and no other', () => {
  expect(toWire('foo..bar.@docomo.ne.jp')).toBe('"foo..bar."@docomo.ne.jp');
  expect(toWire('.foo@docomo.ne.jp')).toBe('".foo"@docomo.ne.jp');
  expect(toWire('foo.bar@docomo.ne.jp')).toBe('foo.bar@docomo.ne.jp');
  expect(toWire('"a@b"@example.jp')).toBe('"a@b"@example.jp');
});

test('an address is found again however it comes back', () => {
  expect(sameAddress('"foo..bar."@docomo.ne.jp', 'FOO..bar.@DOCOMO.ne.jp')).toBe(true);
  expect(sameAddress('"taro"@example.jp', 'taro@example.jp')).toBe(true);
  expect(sameAddress('foo.bar@docomo.ne.jp', 'foo..bar@docomo.ne.jp')).toBe(false);
  expect(addressKey(' Not An Address ')).toBe('not an address');
});

test('what was read once reads the same again, and so does its form on the wire', () => {
  const local = fc.string({ unit: fc.constantFrom('a', 'Z', '.', '@', '"', '\\', '-', '(', ' ', '漢'), maxLength: 12 });
  fc.assert(
    fc.property(local, fc.boolean(), (text, quoted) => {
      const address = read(`${quoted ? `"${text}"` : text}@Example.jp`);
      fc.pre(!address.startsWith('refused'));
      expect(read(address)).toBe(address);
      expect(read(toWire(address))).toBe(address);
      expect(toWire(address)).toMatch(/^(?:[^\s".@()\\]+(?:\.[^\s".@()\\]+)*|"(?:[^\s"\\]|\\[!-~])+")@example\.jp$/);
    }),
  );
});
