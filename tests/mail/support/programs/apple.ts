import { asHtml, type Draft } from '../build-mail.ts';
import { type Program, plain, quote, rich, THREAD, US } from './program.ts';

const phone: Partial<Draft> = {
  transfer: 'quoted-printable',
  headers: [...THREAD, 'X-Mailer: iPhone Mail (23B85)', 'Content-Language: ja'],
  messageId: '<5D0C1E2A-7B44-4E0F-9A8B-1C2D3E4F5A6B@example.co.jp>',
};
const mac: Partial<Draft> = {
  headers: [...THREAD, 'X-Mailer: Apple Mail (2.3864.100.1.1.5)'],
  messageId: '<0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0@example.co.jp>',
  boundary: 'Apple-Mail=_9A1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9',
};
const head = `2026/11/23 10:05、${US}のメール:`;
const cite = (answer: string, ours: string, sign: string) =>
  `<html><head></head><body dir="auto">${asHtml(answer)}<div><br></div>${sign}<div dir="ltr"><br><blockquote type="cite">${head.replaceAll('<', '&lt;')}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${asHtml(ours)}</div></blockquote></body></html>`;

/** The mail programs of iPhones, iPads and Macs. */
export const APPLE: readonly Program[] = [
  plain('apple', 'iPhone', (a, o) => `${a}\n\niPhoneから送信\n\n> ${head}\n> \n${quote(o, '> ')}`, phone),
  plain(
    'apple',
    'iPhone in English',
    (a, o) => `${a}\n\nSent from my iPhone\n\n> On Nov 23, 2026, at 10:05, ${US} wrote:\n> \n${quote(o, '> ')}`,
    phone,
  ),
  rich(
    'apple',
    'iPhone, HTML',
    (a, o) => `${a}\n\niPhoneから送信\n\n> ${head}\n> \n${quote(o, '> ')}`,
    (a, o) => cite(a, o, '<div dir="ltr">iPhoneから送信</div>'),
    phone,
  ),
  rich(
    'apple',
    'iPhone, HTML only',
    () => '',
    (a, o) => cite(a, o, '<div dir="ltr">iPhoneから送信</div>'),
    phone,
  ),
  plain('apple', 'iPhone without a signature', (a, o) => `${a}\n\n> ${head}\n> \n${quote(o, '> ')}`, phone),
  plain('apple', 'iPad', (a, o) => `${a}\n\niPadから送信\n\n> ${head}\n> \n${quote(o, '> ')}`, phone),
  rich(
    'apple',
    'Apple Mail',
    (a, o) => `${a}\n\n> ${head}\n> \n${quote(o, '> ')}\n`,
    (a, o) =>
      `<html><body>${asHtml(a)}<br><blockquote type="cite"><div>2026/11/23 10:05、安否確認のメール:</div>${asHtml(o)}</blockquote></body></html>`,
    mac,
  ),
  plain('apple', 'Apple Mail, answer below', (a, o) => `${head}\n\n${quote(o, '> ')}\n\n${a}\n`, mac),
];
