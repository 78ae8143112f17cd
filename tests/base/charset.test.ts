import { setImmediate as nextTurn } from 'node:timers/promises';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeLongText, decodeText } from '#lib/base/files/charset.ts';

const names = '社員番号,氏名\r\nE1,髙橋 﨑子\r\nE2,㈱ﾔﾏﾀﾞ ①\r\n';
const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const problemOf = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes);
  return decoded.kind === 'problem' ? decoded.problem : decoded;
};

test.each([
  ['UTF-8', 'utf-8', Buffer.from(names)],
  ['UTF-8 with the mark that Excel writes', 'utf-8', bytesOf([0xef, 0xbb, 0xbf], names)],
  ['Shift_JIS with the letters that only Windows has', 'shift_jis', iconv.encode(names, 'cp932')],
  ['UTF-16 as Excel saves "Unicode text"', 'utf-16', iconv.encode(names, 'utf-16le', { addBOM: true })],
  ['UTF-16 the other way round', 'utf-16', iconv.encode(names, 'utf-16be', { addBOM: true })],
])('%s is read to the letter', (_, charset, bytes) => {
  expect(decodeText(bytes)).toEqual({ kind: 'text', text: names, charset });
});

test('a damaged UTF-8 file is not read as Shift_JIS nonsense: its broken byte is named by line, place and what stands before it', () => {
  expect(problemOf(bytesOf('番号,氏名\nE1,山田', [0x81], '太郎\n'))).toEqual({
    line: 2,
    column: null,
    code: 'charset',
    params: { byte: 24, hex: '81', after: 'E1,山田' },
  });
});

test('a broken byte in a Shift_JIS file is looked for as Shift_JIS', () => {
  const bytes = Buffer.concat([iconv.encode('番号,氏名\nE1,山田\nE2,', 'cp932'), Buffer.from([0xff, 0x41])]);
  expect(problemOf(bytes)).toMatchObject({ line: 3, params: { byte: 22, hex: 'FF', after: 'E2,' } });
});

test('a file that was cut inside its last character is refused, not repaired', () => {
  const whole = Buffer.from('番号,氏名\nE1,山田太郎');
  expect(problemOf(whole.subarray(0, -1))).toMatchObject({ line: 2, code: 'charset' });
});

test('a file with the UTF-8 mark is never taken for Shift_JIS', () => {
  const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), iconv.encode('番号,氏名', 'cp932')]);
  expect(problemOf(bytes)).toMatchObject({ line: 1, code: 'charset' });
});

test('an Excel workbook and other binary files are told apart from text', () => {
  expect(problemOf(bytesOf([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({ code: 'workbook' });
  expect(problemOf(bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toMatchObject({ code: 'workbook' });
  expect(problemOf(bytesOf('a,b\n1,', [0], '\n'))).toMatchObject({ code: 'binary', line: 2 });
});

test.each([
  ['Shift_JIS', 'shift_jis', 'cp932'],
  ['UTF-8', 'utf-8', 'utf-8'],
])(
  'a long file in %s comes out the same in stretches, wherever they cut a character, and others get their turns',
  async (_, charset, encoding) => {
    const text = `x${'髙橋①'.repeat(200_000)}`;
    let turns = 0;
    let over = false;
    const others = (async () => {
      for (; !over; turns++) await nextTurn();
    })();
    expect(await decodeLongText(iconv.encode(text, encoding))).toEqual({ kind: 'text', text, charset });
    over = true;
    await others;
    expect(turns).toBeGreaterThanOrEqual(4);
  },
);

test('the broken byte of a long file is found behind its stretches', async () => {
  const whole = iconv.encode('髙橋①\n'.repeat(100_000), 'cp932');
  const broken = Buffer.concat([whole, Buffer.from([0xff, 0x0a])]);
  expect(await decodeLongText(broken)).toMatchObject({
    problem: { line: 100_001, params: { byte: whole.length + 1, hex: 'FF' } },
  });
});
