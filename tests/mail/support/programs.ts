import { asHtml, buildMail, type Draft } from './build-mail.ts';
import { OUR_ADDRESS, OUR_SUBJECT } from './our-mail.ts';

export interface Program {
  name: string;
  /** How this program sends `answer` to a mail that said `ours`. */
  write(answer: string, ours: string): Buffer;
}

const US = `安否確認 <${OUR_ADDRESS}>`;
const quote = (text: string, mark: string): string =>
  text
    .split('\n')
    .map((line) => mark + line)
    .join('\n');
const wrap = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
    .join('\n');

const plain = (
  name: string,
  layout: (answer: string, ours: string) => string,
  draft: Partial<Draft> = {},
): Program => ({
  name,
  write: (answer, ours) => buildMail({ ...draft, body: layout(answer, ours) }),
});
const rich = (
  name: string,
  text: (answer: string, ours: string) => string,
  html: (answer: string, ours: string) => string,
  draft: Partial<Draft> = {},
): Program => ({
  name,
  write: (answer, ours) => buildMail({ ...draft, body: text(answer, ours), html: html(answer, ours) }),
});

const gmailDate = `2026年11月23日(月) 10:05 ${US}:`;
const gmailText = (answer: string, ours: string) => `${answer}\n\n${gmailDate}\n\n${quote(ours, '> ')}`;
const gmailHtml = (answer: string, ours: string) =>
  `<div dir="ltr">${asHtml(answer)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${gmailDate.replaceAll('<', '&lt;')}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">${asHtml(ours)}</blockquote></div>`;
const outlookBlock = `差出人: ${US}\n送信日時: 2026年11月23日 10:05\n宛先: Tanaka Taro <tanaka@example.co.jp>\n件名: ${OUR_SUBJECT}`;
const englishBlock = `From: ${US}\nSent: Monday, November 23, 2026 10:05 AM\nTo: Tanaka Taro <tanaka@example.co.jp>\nSubject: ${OUR_SUBJECT}`;

/** Mail programs that employees in Japan answer with, each with its own way of quoting. */
export const PROGRAMS: readonly Program[] = [
  rich('Gmail web', gmailText, gmailHtml),
  rich('Gmail app, HTML only', () => '', gmailHtml),
  plain('Gmail app in English', (a, o) => `${a}\n\nOn Mon, Nov 23, 2026, 10:05 AM ${US} wrote:\n\n${quote(o, '> ')}`),
  plain(
    'Gmail, attribution wrapped',
    (a, o) =>
      `${a}\n\nOn Mon, Nov 23, 2026 at 10:05 AM 安否確認 <\n${OUR_ADDRESS}> wrote:\n\n${quote(wrap(o, 35), '> ')}`,
  ),
  plain('Gmail, answer below', (a, o) => `${gmailDate}\n\n${quote(o, '> ')}\n\n${a}\n`),
  plain('Outlook classic', (a, o) => `${a}\n\n-----Original Message-----\n${englishBlock}\n\n${o}`, {
    charset: 'iso-2022-jp',
  }),
  plain('Outlook classic, Japanese', (a, o) => `${a}\n\n-----元のメッセージ-----\n${outlookBlock}\n\n${o}`, {
    charset: 'iso-2022-jp',
  }),
  plain('Outlook new', (a, o) => `${a}\n\n________________________________\n${outlookBlock}\n\n${o}`),
  rich(
    'Outlook web',
    (a, o) => `${a}\n________________________________\n${englishBlock}\n\n${o}`,
    (a, o) =>
      `<div>${asHtml(a)}</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>差出人:</b> ${OUR_ADDRESS}</div><div>${asHtml(o)}</div>`,
  ),
  rich(
    'Outlook app, HTML only',
    () => '',
    (a, o) =>
      `<html><head><style>p{margin:0}</style></head><body>${asHtml(a)}<div id="ms-outlook-mobile-signature">iOS 版 Outlook を入手</div><hr><div id="divRplyFwdMsg"><b>差出人:</b> X<br><b>送信日時:</b> Y</div>${asHtml(o)}</body></html>`,
  ),
  plain('iPhone', (a, o) => `${a}\n\niPhoneから送信\n\n> 2026/11/23 10:05、${US}のメール:\n> \n${quote(o, '> ')}`, {
    transfer: 'quoted-printable',
  }),
  plain(
    'iPhone in English',
    (a, o) => `${a}\n\nSent from my iPhone\n\n> On Nov 23, 2026, at 10:05, ${US} wrote:\n> \n${quote(o, '> ')}`,
    { transfer: 'quoted-printable' },
  ),
  rich(
    'Apple Mail',
    (a, o) => `${a}\n\n> 2026/11/23 10:05、${US}のメール:\n> \n${quote(o, '> ')}\n`,
    (a, o) =>
      `<html><body>${asHtml(a)}<br><blockquote type="cite"><div>2026/11/23 10:05、安否確認のメール:</div>${asHtml(o)}</blockquote></body></html>`,
  ),
  plain('Android', (a, o) => `${a}\n\nAndroidから送信\n\n-------- 元のメッセージ --------\n${outlookBlock}\n${o}`),
  plain(
    'Samsung',
    (a, o) =>
      `${a}\n\nGalaxyから送信\n\n-------- 元のメッセージ --------\n差出人： ${US}\n日付： 2026/11/23 10:05 (GMT+09:00)\n宛先： tanaka@example.co.jp\n件名： ${OUR_SUBJECT}\n\n${o}`,
  ),
  plain(
    'Thunderbird',
    (a, o) => `On 2026/11/23 10:05, 安否確認 wrote:\n${quote(o, '> ')}\n\n${a}\n\n-- \n田中 太郎\n総務部`,
  ),
  plain('Thunderbird, Japanese', (a, o) => `${a}\n\n安否確認 さんは書きました (2026/11/23 10:05):\n${quote(o, '> ')}`),
  plain('Becky!', (a, o) => `${a}\n\n${US} さんは書きました:\n${quote(o, '> ')}`, { charset: 'iso-2022-jp' }),
  plain(
    'docomo mail',
    (a, o) =>
      `${a}\n\n----- Original Message -----\nFrom: ${OUR_ADDRESS}\nTo: tanaka@docomo.ne.jp\nSubject: ${OUR_SUBJECT}\nDate: 2026/11/23 10:05\n\n${o}`,
    { charset: 'shift_jis', transfer: '8bit' },
  ),
  plain('au mail', (a, o) => `${a}\n\n${quote(o, '>')}`, { charset: 'iso-2022-jp' }),
  plain('SoftBank mail', (a, o) => `${a}\n\n${quote(o, '＞')}`, { charset: 'utf-8' }),
  plain('feature phone', (a) => a, { charset: 'iso-2022-jp' }),
  plain('feature phone, Shift_JIS', (a) => `${a}\n`, { charset: 'shift_jis', transfer: '8bit' }),
  plain('feature phone quoting bare', (a, o) => `${a}\n\n${wrap(o, 20)}`, { charset: 'shift_jis', transfer: 'base64' }),
  plain('phone cutting the quote short', (a, o) => `${a}\n\n${quote(o.slice(0, 90), '> ')}`, {
    charset: 'iso-2022-jp',
  }),
  plain('mailer with bars', (a, o) => `${a}\n\n${quote(o, '| ')}`),
  plain(
    'Yahoo! mail',
    (a, o) =>
      `${a}\n\n\n----- Original Message -----\n>From: ${OUR_ADDRESS}\n>To: tanaka@yahoo.co.jp\n>Date: 2026/11/23, Mon 10:05\n>Subject: ${OUR_SUBJECT}\n>\n${quote(o, '>')}`,
  ),
  plain(
    'Notes',
    (a, o) =>
      `${a}\n\n\n\nFrom:   "安否確認" <${OUR_ADDRESS}>\nTo:     tanaka@example.co.jp\nDate:   2026/11/23 10:05\nSubject:        ${OUR_SUBJECT}\n\n\n\n${o}`,
  ),
  plain('garbled label', (a, o) => gmailText(a, o), { charset: 'shift_jis', transfer: '8bit', label: 'us-ascii' }),
  plain('JIS labelled as UTF-8', (a, o) => gmailText(a, o), { charset: 'iso-2022-jp', label: 'utf-8' }),
  plain('EUC without a word', (a, o) => gmailText(a, o), { charset: 'euc-jp', transfer: '8bit', label: 'x-unknown' }),
  plain(
    'company signature',
    (a, o) =>
      `${a}\n\n━━━━━━━━━━━━━━━\nサンプル工業株式会社 総務部\n田中 太郎\nTEL 03-1234-5678\nE-mail tanaka@example.co.jp\n━━━━━━━━━━━━━━━\n\n${gmailDate}\n${quote(o, '> ')}`,
  ),
  plain(
    'disclaimer',
    (a, o) =>
      `${a}\n\nこのメールには機密情報が含まれている場合があります。誤って受信された場合は破棄してください。安全な取り扱いにご協力ください。\n\n${gmailDate}\n${quote(o, '> ')}`,
  ),
];
