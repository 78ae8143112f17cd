import { OUR_ADDRESS, OUR_SUBJECT } from '../our-mail.ts';
import { type Program, plain, quote, US, wrap } from './program.ts';

const fields = (to: string) => `From: ${OUR_ADDRESS}\nTo: ${to}\nSubject: ${OUR_SUBJECT}\nDate: 2026/11/23 10:05`;
const from = (address: string) => ({
  from: `<${address}>`,
  messageId: `<20261123101500.${address.length}A0@${address.split('@')[1]}>`,
});

/** The mail programs of docomo, au and SoftBank on smartphones; carriers once gave out addresses with dots where none may stand. */
export const CARRIERS: readonly Program[] = [
  plain(
    'carriers',
    'docomo mail',
    (a, o) => `${a}\n\n----- Original Message -----\n${fields('tanaka@docomo.example')}\n\n${o}`,
    { ...from('tanaka@docomo.example'), charset: 'shift_jis', transfer: '8bit' },
  ),
  plain(
    'carriers',
    'docomo mail, marked',
    (a, o) =>
      `${a}\n\n>----- Original Message -----\n${quote(fields('tanaka@docomo.example'), '>')}\n>\n${quote(o, '>')}`,
    { ...from('"taro..tanaka."@docomo.example'), charset: 'iso-2022-jp' },
  ),
  plain('carriers', 'docomo mail, JIS', (a, o) => `${a}\n\n${quote(wrap(o, 24), '> ')}`, {
    ...from('taro-tanaka.@docomo.example'),
    charset: 'iso-2022-jp',
  }),
  plain('carriers', 'au mail', (a, o) => `${a}\n\n${quote(o, '>')}`, {
    ...from('tanaka@ezweb.example'),
    charset: 'iso-2022-jp',
  }),
  plain(
    'carriers',
    'au mail, header quoted',
    (a, o) => `${a}\n\n2026/11/23 10:05 安否確認 <${OUR_ADDRESS}>:\n${quote(o, '>')}`,
    { ...from('tanaka..t@au.example'), charset: 'iso-2022-jp' },
  ),
  plain('carriers', 'SoftBank mail', (a, o) => `${a}\n\n${quote(o, '＞')}`, {
    ...from('tanaka@softbank.example'),
    charset: 'utf-8',
  }),
  plain(
    'carriers',
    'SoftBank mail on an iPhone',
    (a, o) => `${a}\n\niPhoneから送信\n\n2026/11/23 10:05、${US}のメッセージ:\n\n${quote(o, '> ')}`,
    { ...from('tanaka@i.softbank.example'), charset: 'iso-2022-jp', headers: ['X-Mailer: iPhone Mail (23B85)'] },
  ),
  plain(
    'carriers',
    'Y!mobile',
    (a, o) => `${a}\n\n------------------\n送信元: ${US}\n送信日時: 2026/11/23 10:05\n件名: ${OUR_SUBJECT}\n\n${o}`,
    { ...from('tanaka@ymobile.example'), charset: 'shift_jis', transfer: 'base64' },
  ),
];
