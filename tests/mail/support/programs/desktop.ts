import { asHtml } from '../build-mail.ts';
import { OUR_ADDRESS, OUR_SUBJECT } from '../our-mail.ts';
import { gmailText } from './gmail.ts';
import { type Program, plain, quote, rich, THREAD, US } from './program.ts';

const thunderbird = {
  headers: [...THREAD, 'User-Agent: Mozilla Thunderbird', 'Content-Language: ja'],
  messageId: '<5c7a2f10-3d5e-4b6a-9c8d-7e6f5a4b3c2d@example.co.jp>',
};
const date = '2026/11/23 10:05';
const stars = '━━━━━━━━━━━━━━━';
const card = 'サンプル工業株式会社 総務部\n田中 太郎\nTEL 03-0000-0000\nE-mail tanaka@example.co.jp';

/** Other programs on desks in Japan, and what companies put below their mails. */
export const DESKTOP: readonly Program[] = [
  plain(
    'desktop',
    'Thunderbird',
    (a, o) => `On ${date}, 安否確認 wrote:\n${quote(o, '> ')}\n\n${a}\n\n-- \n田中 太郎\n総務部`,
    thunderbird,
  ),
  plain(
    'desktop',
    'Thunderbird, Japanese',
    (a, o) => `${a}\n\n安否確認 さんは書きました (${date}):\n${quote(o, '> ')}`,
    thunderbird,
  ),
  rich(
    'desktop',
    'Thunderbird, HTML',
    (a, o) => `${a}\n\nOn ${date}, 安否確認 wrote:\n${quote(o, '> ')}`,
    (a, o) =>
      `<html><body><p>${asHtml(a)}</p><div class="moz-cite-prefix">On ${date}, 安否確認 wrote:<br></div><blockquote type="cite" cite="mid:x@y">${asHtml(o)}</blockquote></body></html>`,
    thunderbird,
  ),
  plain('desktop', 'Becky!', (a, o) => `${a}\n\n${US} さんは書きました:\n${quote(o, '> ')}`, {
    charset: 'iso-2022-jp',
    headers: [...THREAD, 'X-Mailer: Becky! ver. 2.81.06 [ja]'],
  }),
  plain('desktop', 'Shuriken', (a, o) => `${a}\n\n${date} ${US} wrote:\n${quote(o, '>')}`, {
    charset: 'iso-2022-jp',
    headers: [...THREAD, 'X-Mailer: JsvMail (Shuriken 2018)'],
  }),
  plain('desktop', 'EdMax', (a, o) => `${a}\n\n${date} に ${US} さんは書きました\n${quote(o, '>')}`, {
    charset: 'iso-2022-jp',
    headers: [...THREAD, 'X-Mailer: EdMax Ver2.85.7'],
  }),
  plain(
    'desktop',
    'Yahoo! mail',
    (a, o) =>
      `${a}\n\n\n----- Original Message -----\n>From: ${OUR_ADDRESS}\n>To: tanaka@yahoo.example\n>Date: 2026/11/23, Mon 10:05\n>Subject: ${OUR_SUBJECT}\n>\n${quote(o, '>')}`,
    { headers: [...THREAD, 'X-Mailer: YahooMailWebService/0.8.111_67'] },
  ),
  plain(
    'desktop',
    'Notes',
    (a, o) =>
      `${a}\n\n\n\nFrom:   "安否確認" <${OUR_ADDRESS}>\nTo:     tanaka@example.co.jp\nDate:   ${date}\nSubject:        ${OUR_SUBJECT}\n\n\n\n${o}`,
    {
      charset: 'iso-2022-jp',
      headers: [
        ...THREAD,
        'X-Mailer: IBM Notes Release 9.0.1FP10',
        'X-MIMETrack: Serialize by Router on mail01/Sample',
      ],
    },
  ),
  plain(
    'desktop',
    'Notes in Japanese',
    (a, o) =>
      `${a}\n\n\n\n差出人：  "安否確認" <${OUR_ADDRESS}>\n宛先：    tanaka@example.co.jp\n日付：    ${date}\n件名：    ${OUR_SUBJECT}\n\n\n${o}`,
    { charset: 'iso-2022-jp' },
  ),
  plain('desktop', 'mailer with bars', (a, o) => `${a}\n\n${quote(o, '| ')}`),
  plain(
    'desktop',
    'company signature',
    (a, o) => `${a}\n\n${stars}\n${card}\n${stars}\n\n2026年11月23日(月) 10:05 ${US}:\n${quote(o, '> ')}`,
  ),
  plain(
    'desktop',
    'disclaimer',
    (a, o) =>
      `${a}\n\nこのメールには機密情報が含まれている場合があります。誤って受信された場合は破棄してください。安全な取り扱いにご協力ください。\n\n2026年11月23日(月) 10:05 ${US}:\n${quote(o, '> ')}`,
  ),
  plain(
    'desktop',
    'virus note',
    (a, o) =>
      `${gmailText(a, o)}\n\n--\nこのEメールはアバスト アンチウイルスによりウイルススキャンされています。\nwww.avast.example`,
  ),
];
