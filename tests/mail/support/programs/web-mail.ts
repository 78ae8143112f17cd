import { asHtml } from '../build-mail.ts';
import { OUR_ADDRESS, OUR_SUBJECT } from '../our-mail.ts';
import { type Program, plain, quote, rich, THREAD, US } from './program.ts';

const web = (name: string, layout: (answer: string, ours: string) => string): Program =>
  plain('web-mail', name, layout, { headers: THREAD });
const fields = (from: string, date: string, to: string, subject: string, between: string) =>
  `${from}${between}${US}\n${date}${between}2026/11/23 10:05\n${to}${between}tanaka@example.co.jp\n${subject}${between}${OUR_SUBJECT}`;
const cell = (name: string, value: string) => `<tr><td><b>${name}</b></td><td>${value}</td></tr>`;
const table = `<table>${cell('差出人', `安否確認 &lt;${OUR_ADDRESS}&gt;`)}${cell('宛先', '田中')}${cell('送信日時', '2026/11/23 10:05')}${cell('件名', OUR_SUBJECT)}</table>`;

/** Web mail, groupware and phones that quote without the usual marks, fields or class names. */
export const WEB_MAIL: readonly Program[] = [
  web(
    'Notes, fields in columns',
    (a, o) =>
      `${a}\n\n\n"安否確認" <${OUR_ADDRESS}> \n2026/11/23 10:05\n\n宛先\n<tanaka@example.co.jp>\ncc\n\n件名\n${OUR_SUBJECT}\n\n\n${o}`,
  ),
  web('NetEase on a phone', (a, o) => {
    const rows = fields('发件人', '日期', '收件人', '主题', ' | ').replaceAll(/^(.*)$/gm, '| $1 |');
    return `${a}\n\n\n---- 回复的原邮件 ----\n${rows}\n${o}`;
  }),
  web(
    'eM Client, Japanese',
    (a, o) => `${a}\n\n------ 元のメッセージ ------\n${fields('送信者', '日時', '宛先', '件名', ' ')}\n\n${o}`,
  ),
  web(
    'desknets',
    (a, o) => `${a}\n\n■■ 元のメッセージ ■■\n${fields('差出人', '日　時', '宛　先', '件　名', ' ： ')}\n\n${o}`,
  ),
  web('Emacs with initials', (a, o) => `${a}\n\n>>>>> "A" == 安否確認 writes:\n\n${quote(o, '    Anpi> ')}`),
  web(
    'BlueMail',
    (a, o) => `${a}\n\nBlueMail for Androidを入手\n2026年11月23日の10:05に、${US}が書き込みました：\n${quote(o, '>')}`,
  ),
  web('a phone in Burmese', (a, o) => {
    const head = `၂၀၂၆ နို ၂၃၊ တနင်္လာ ၁၀:၀၅ တွင် Anpi <${OUR_ADDRESS}>\nက ရေးခဲ့သည်-`;
    return `${a}\n\nကျွန်ုပ်၏ Galaxy မှ ပေးပို့သည်\n\n${head}\n\n${quote(o, '> ')}`;
  }),
  web('a phone in Tagalog', (a, o) => {
    const rows = fields('Mula kay', 'Petsa', 'Kay', 'Paksa', ': ');
    return `${a}\n\n\nIpinadala mula sa aking Galaxy\n\n\n-------- Orihinal na mensahe --------\n${rows}\n\n${o}`;
  }),
  web('a program that signs the body', (a, o) => {
    const signature = '-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE\n=AbC1\n-----END PGP SIGNATURE-----';
    return `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${a}\n\n- -----Original Message-----\n${o}\n${signature}`;
  }),
  rich(
    'web-mail',
    'HTML with a table of fields',
    () => ' ',
    (a, o) => `<div>${asHtml(a)}</div><hr>${table}<br>${asHtml(o)}`,
    { headers: THREAD },
  ),
  rich(
    'web-mail',
    'HTML with a bar and no names',
    () => ' ',
    (a, o) => `<p>${asHtml(a)}</p><div style="border-left: 2px solid #ccc; padding-left: 8px">${asHtml(o)}</div>`,
    { headers: THREAD },
  ),
  rich(
    'web-mail',
    'HTML that keeps typed lines',
    () => ' ',
    (a, o) => `<pre>${a}\n\n2026年11月23日 10:05 安否確認 &lt;${OUR_ADDRESS}&gt;:\n${quote(o, '&gt; ')}</pre>`,
    { headers: THREAD },
  ),
];
