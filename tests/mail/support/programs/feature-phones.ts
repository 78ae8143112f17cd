import { type Program, plain, quote, wrap } from './program.ts';

const imode = {
  from: '<tanaka@docomo.example>',
  messageId: '<20261123.101500.i0@docomo.example>',
  charset: 'shift_jis',
  transfer: '8bit',
} as const;
const ezweb = {
  from: '<tanaka@ezweb.example>',
  messageId: '<20261123101500.ez1@ezweb.example>',
  charset: 'iso-2022-jp',
} as const;

/** Phones with keys: short lines, old charsets, quotes bare or cut short. */
export const FEATURE_PHONES: readonly Program[] = [
  plain('feature-phones', 'feature phone', (a) => a, ezweb),
  plain('feature-phones', 'feature phone, Shift_JIS', (a) => `${a}\n`, imode),
  plain('feature-phones', 'feature phone quoting bare', (a, o) => `${a}\n\n${wrap(o, 20)}`, {
    ...imode,
    transfer: 'base64',
  }),
  plain('feature-phones', 'feature phone quoting with a mark', (a, o) => `${a}\n${quote(wrap(o, 22), '>')}`, imode),
  plain('feature-phones', 'phone cutting the quote short', (a, o) => `${a}\n\n${quote(o.slice(0, 90), '> ')}`, ezweb),
  plain('feature-phones', 'phone with a wide mark', (a, o) => `${a}\n\n${quote(o, '＞')}`, ezweb),
  plain('feature-phones', 'garaho', (a, o) => `${a}\n\n-----元のメッセージ-----\n${quote(o, '> ')}`, {
    ...ezweb,
    from: '<tanaka@softbank.example>',
  }),
];
