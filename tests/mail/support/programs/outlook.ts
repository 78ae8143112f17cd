import { asHtml, type Draft } from '../build-mail.ts';
import { OUR_ADDRESS } from '../our-mail.ts';
import { block, boldBlock, englishBlock, japaneseBlock, type Program, plain, rich, THREAD } from './program.ts';

const classic: Partial<Draft> = {
  headers: [
    ...THREAD,
    'X-Mailer: Microsoft Outlook 16.0',
    'Thread-Index: AQHcXK3vYk0m5E2b7k6nq0aYzQ==',
    'Content-Language: ja',
  ],
  messageId: '<000c01dc5cad$ef930a30$ceb91e90$@example.co.jp>',
};
const exchange: Partial<Draft> = {
  headers: [
    ...THREAD,
    'Thread-Topic: =?utf-8?B?5a6J5ZCm56K66KqN?=',
    'Accept-Language: ja-JP, en-US',
    'X-MS-Has-Attach:',
    'X-MS-TNEF-Correlator:',
    'x-ms-exchange-messagesentrepresentingtype: 1',
  ],
  messageId: '<TYCPR01MB0000A1B2C3D4@TYCPR01MB0000.jpnprd01.prod.outlook.example>',
  boundary: '_000_TYCPR01MB0000A1B2C3D4TYCPR01MB0000jpnp_',
};
const word = (answer: string, below: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0mm} --></style></head><body lang="JA"><div class="WordSection1">${answer
    .split('\n')
    .map((line) => `<p class="MsoNormal"><span style="font-size:10.5pt">${line}<o:p></o:p></span></p>`)
    .join('')}<p class="MsoNormal"><o:p>&nbsp;</o:p></p>${below}</div></body></html>`;
const rule = (text: string) =>
  `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0mm 0mm 0mm"><p class="MsoNormal">${boldBlock(text)}</p></div>`;

/** Outlook in its four lives: classic, new, on the web and on phones. */
export const OUTLOOK: readonly Program[] = [
  plain('outlook', 'Outlook classic', (a, o) => `${a}\n\n-----Original Message-----\n${englishBlock}\n\n${o}`, {
    ...classic,
    charset: 'iso-2022-jp',
  }),
  plain(
    'outlook',
    'Outlook classic, Japanese',
    (a, o) => `${a}\n\n-----元のメッセージ-----\n${japaneseBlock}\n\n${o}`,
    { ...classic, charset: 'iso-2022-jp' },
  ),
  rich(
    'outlook',
    'Outlook classic, HTML',
    (a, o) => `${a}\n\nFrom: ${englishBlock.slice(6)}\n\n${o}`,
    (a, o) => word(a, rule(englishBlock) + asHtml(o)),
    classic,
  ),
  rich(
    'outlook',
    'Outlook classic, HTML only',
    () => '',
    (a, o) => word(a, rule(japaneseBlock) + asHtml(o)),
    classic,
  ),
  plain(
    'outlook',
    'Outlook new',
    (a, o) => `${a}\n\n________________________________\n${japaneseBlock}\n\n${o}`,
    exchange,
  ),
  rich(
    'outlook',
    'Outlook web',
    (a, o) => `${a}\n________________________________\n${englishBlock}\n\n${o}`,
    (a, o) =>
      `<div>${asHtml(a)}</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>差出人:</b> ${OUR_ADDRESS}</div><div>${asHtml(o)}</div>`,
    exchange,
  ),
  rich(
    'outlook',
    'Outlook app, HTML only',
    () => '',
    (a, o) =>
      `<html><head><style>p{margin:0}</style></head><body>${asHtml(a)}<div id="ms-outlook-mobile-signature">iOS 版 Outlook を入手</div><hr><div id="divRplyFwdMsg"><b>差出人:</b> X<br><b>送信日時:</b> Y</div>${asHtml(o)}</body></html>`,
    exchange,
  ),
  plain(
    'outlook',
    'Outlook app for iOS',
    (a, o) =>
      `${a}\n\niOS 版 Outlook<https://aka.ms/o0ukef>を入手\n________________________________\n${japaneseBlock}\n\n${o}`,
    exchange,
  ),
  plain(
    'outlook',
    'Outlook app for Android',
    (a, o) =>
      `${a}\n\nAndroid 版 Outlook<https://aka.ms/AAb9ysg> を入手\n________________________________\n${block('差出人', '送信', '宛先', '件名', 'CC: soumu@example.co.jp\n')}\n\n${o}`,
    exchange,
  ),
  plain('outlook', 'Outlook for Mac', (a, o) => `${a}\n\n${block('差出人', '日付', '宛先', '件名')}\n\n${o}`, {
    ...exchange,
    headers: [...THREAD, 'User-Agent: Microsoft-MacOutlook/16.89'],
  }),
  plain(
    'outlook',
    'Outlook, quote marked',
    (a, o) => `${a}\n\n-----Original Message-----\n${englishBlock}\n\n${o.replaceAll(/^/gm, '> ')}`,
    classic,
  ),
  plain('outlook', 'Windows Live Mail', (a, o) => `${a}\n\n----- Original Message ----- \n${englishBlock}\n\n${o}`, {
    charset: 'iso-2022-jp',
    headers: [
      ...THREAD,
      'X-Mailer: Microsoft Windows Live Mail 16.4.3528.331',
      'X-MimeOLE: Produced By Microsoft MimeOLE V16.4.3528.331',
    ],
  }),
];
