import { asHtml } from '../build-mail.ts';
import { OUR_ADDRESS } from '../our-mail.ts';
import { type Program, plain, quote, rich, THREAD, US, wrap } from './program.ts';

const attribution = `2026年11月23日(月) 10:05 ${US}:`;
export const gmailText = (answer: string, ours: string): string =>
  `${answer}\n\n${attribution}\n\n${quote(ours, '> ')}`;
const html = (answer: string, ours: string, head = attribution): string =>
  `<div dir="ltr">${asHtml(answer)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${head.replaceAll('<', '&lt;')}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex">${asHtml(ours)}</blockquote></div>`;
const draft = {
  headers: THREAD,
  messageId: '<CA+f7Qk9s2Xw@mail.gmail.example>',
  boundary: '0000000000008c7f2b0645a1d2c3',
};

/** Gmail on the web and on phones, in the languages that it speaks. */
export const GMAIL: readonly Program[] = [
  rich('gmail', 'Gmail web', gmailText, (a, o) => html(a, o), draft),
  rich(
    'gmail',
    'Gmail app, HTML only',
    () => '',
    (a, o) => html(a, o),
    draft,
  ),
  plain(
    'gmail',
    'Gmail app in English',
    (a, o) => `${a}\n\nOn Mon, Nov 23, 2026, 10:05 AM ${US} wrote:\n\n${quote(o, '> ')}`,
    draft,
  ),
  plain(
    'gmail',
    'Gmail, attribution wrapped',
    (a, o) =>
      `${a}\n\nOn Mon, Nov 23, 2026 at 10:05 AM 安否確認 <\n${OUR_ADDRESS}> wrote:\n\n${quote(wrap(o, 35), '> ')}`,
    draft,
  ),
  plain('gmail', 'Gmail, answer below', (a, o) => `${attribution}\n\n${quote(o, '> ')}\n\n${a}\n`, draft),
  rich(
    'gmail',
    'Gmail web with a signature',
    (a, o) =>
      `${a}\n\n-- \n田中 太郎\nサンプル工業株式会社 総務部\n090-0000-0000\n\n\n${attribution}\n\n${quote(o, '> ')}`,
    (a, o) =>
      html(a, o).replace(
        '</div><br>',
        '</div><br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature"><div>田中 太郎</div><div>総務部 090-0000-0000</div></div><br>',
      ),
    draft,
  ),
  plain(
    'gmail',
    'Gmail web in English, wrapped at 78',
    (a, o) => `${a}\n\nOn Mon, 23 Nov 2026 at 10:05, 安否確認 <${OUR_ADDRESS}>\nwrote:\n\n${quote(wrap(o, 76), '> ')}`,
    { ...draft, transfer: 'quoted-printable' },
  ),
];
