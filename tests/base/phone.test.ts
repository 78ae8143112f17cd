import { describe, expect, test } from 'vitest';
import { toE164 } from '#lib/base/addresses/phone.ts';

test.each([
  ['090-1234-5678', '+819012345678', 'mobile'],
  ['０９０－１２３４－５６７８', '+819012345678', 'mobile'],
  ['090ー1234ー5678', '+819012345678', 'mobile'],
  ['090−1234‐5678', '+819012345678', 'mobile'],
  ['０９０ｰ１２３４ｰ５６７８', '+819012345678', 'mobile'],
  ['　090 1234 5678\u200b', '+819012345678', 'mobile'],
  ['+81 (0)90-1234-5678', '+819012345678', 'mobile'],
  ['070.1234.5678', '+817012345678', 'mobile'],
  ['03(1234)5678', '+81312345678', 'landline'],
  ['０３（１２３４）５６７８', '+81312345678', 'landline'],
  ['0466-12-3456', '+81466123456', 'landline'],
  ['050-1234-5678', '+815012345678', 'landline'],
  ['+86 138 0013 8000', '+8613800138000', 'mobile'],
  ['+1 415 555 2671', '+14155552671', 'mobile'],
])('%s is %s, a %s', (written, number, line) => {
  expect(toE164(written)).toEqual({ kind: 'phone', number, line });
});

test('a spreadsheet that dropped the first zero does no harm', () => {
  expect(toE164('9012345678')).toMatchObject({ number: '+819012345678' });
  expect(toE164('312345678')).toMatchObject({ number: '+81312345678' });
});

test('numbers of another country are read by its rules', () => {
  expect(toE164('(415) 555-2671', 'US')).toMatchObject({ number: '+14155552671' });
});

describe('refused, with the reason', () => {
  test.each([
    ['03-1234-5678 内線 123', 'extension'],
    ['03-1234-5678（内123）', 'extension'],
    ['03-1234-5678 ext. 12', 'extension'],
    ['03-1234-5678#12', 'extension'],
    ['携帯 090-1234-5678', 'characters'],
    ['9.01E+09', 'characters'],
    ['090-1234\n5678+', 'characters'],
    ['090-1234-567', 'not_a_number'],
    ['090-1234-5678 03-1234-5678', 'not_a_number'],
    ['110', 'not_a_number'],
    ['000-0000-0000', 'not_a_number'],
    ['0120-123-456', 'not_personal'],
    ['0570-000-000', 'not_personal'],
    ['', 'empty'],
    ['　', 'empty'],
  ])('%j: %s', (written, why) => {
    expect(toE164(written)).toEqual({ kind: 'refused', why });
  });
});
