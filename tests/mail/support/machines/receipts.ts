import type { Automatic } from '../automatic-mails.ts';
import { buildMail } from '../build-mail.ts';
import { OUR_SUBJECT } from '../our-mail.ts';

type Part = readonly [type: string, ...lines: string[]];

function multipart(
  name: string,
  subject: string,
  type: string,
  parts: readonly Part[],
  from = 'tanaka@example.co.jp',
): Automatic {
  const mark = '----=_Part_7_1763859900';
  const head = [
    `From: <${from}>`,
    'To: <anpi@example.co.jp>',
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'Date: Mon, 23 Nov 2026 10:15:00 +0900',
    'MIME-Version: 1.0',
    `Content-Type: ${type}; boundary="${mark}"`,
    '',
  ];
  const body = parts.flatMap(([kind, ...lines]) => [`--${mark}`, `Content-Type: ${kind}`, '', ...lines]);
  return { name, raw: Buffer.from([...head, ...body, `--${mark}--`, ''].join('\r\n')) };
}

const mdn = (disposition: string): Part => [
  'message/disposition-notification',
  'Reporting-UA: example.co.jp; Mail',
  'Final-Recipient: rfc822;tanaka@example.co.jp',
  'Original-Message-ID: <7k3mnpq9rstvwxyz2345.1.0@anpi.example.co.jp>',
  `Disposition: ${disposition}`,
];
const receipt = (name: string, subject: string, words: string, disposition: string) =>
  multipart(name, subject, 'multipart/report; report-type=disposition-notification', [
    ['text/plain; charset=utf-8', words],
    mdn(disposition),
  ]);
const calendar = (name: string, subject: string, words: string, method: string) =>
  multipart(name, subject, 'multipart/alternative', [
    ['text/plain; charset=utf-8', words],
    [
      `text/calendar; charset=utf-8; method=${method}`,
      'BEGIN:VCALENDAR',
      `METHOD:${method}`,
      'BEGIN:VEVENT',
      'SUMMARY:meeting',
      'END:VEVENT',
      'END:VCALENDAR',
    ],
  ]);

/** What programs send when a mail was opened, or a meeting answered. */
export const RECEIPTS: readonly Automatic[] = [
  receipt(
    'Outlook read receipt, Japanese',
    `開封済み: ${OUR_SUBJECT}`,
    'メッセージは 2026年11月23日 10:20 に開封されました。1',
    'manual-action/MDN-sent-automatically; displayed',
  ),
  receipt(
    'Outlook read receipt',
    `Read: ${OUR_SUBJECT}`,
    'Your message was read on Monday. 1',
    'manual-action/MDN-sent-manually; displayed',
  ),
  receipt(
    'Outlook, deleted unread, Japanese',
    `未開封: ${OUR_SUBJECT}`,
    '開封されずに削除されました。',
    'manual-action/MDN-sent-automatically; deleted',
  ),
  receipt(
    'Thunderbird receipt, Japanese',
    `開封確認通知 - ${OUR_SUBJECT}`,
    'これは、あなたが送信したメールの開封確認通知です。',
    'manual-action/MDN-sent-manually; displayed',
  ),
  receipt('Becky! receipt, Japanese', `[開封通知] ${OUR_SUBJECT}`, '1', 'manual-action/MDN-sent-manually; displayed'),
  {
    name: 'Notes return receipt, Japanese',
    raw: buildMail({
      subject: `開封確認: ${OUR_SUBJECT}`,
      body: '次のメールが開封されました。 1',
      charset: 'iso-2022-jp',
      headers: ['Auto-Submitted: auto-generated'],
    }),
  },
  {
    name: 'Notes return receipt',
    raw: buildMail({
      subject: `Return Receipt: ${OUR_SUBJECT}`,
      body: 'Your document was received by tanaka',
      headers: ['Auto-Submitted: auto-generated'],
    }),
  },
  calendar('meeting accepted, Japanese', '承諾: 定例会議', '1', 'REPLY'),
  calendar('meeting declined, Japanese', '辞退: 定例会議', '欠席します', 'REPLY'),
  calendar('meeting accepted', 'Accepted: meeting', 'I am safe', 'REPLY'),
  calendar('another time proposed, Japanese', '新しい日時の提案: 定例会議', '1', 'COUNTER'),
];

const arf = (name: string, from: string, words: string): Automatic =>
  multipart(
    name,
    'FW: 安否確認',
    'multipart/report; report-type=feedback-report',
    [
      ['text/plain; charset=utf-8', words],
      ['message/feedback-report', 'Feedback-Type: abuse', 'User-Agent: SomeGenerator/1.0', 'Version: 1'],
      ['message/rfc822', 'From: anpi@example.co.jp', 'Subject: x', '', '1'],
    ],
    from,
  );

/** Somebody pressed "this is spam". */
export const COMPLAINTS: readonly Automatic[] = [
  arf('complaint', 'fbl@isp.example', 'This is an email abuse report.'),
  arf('complaint, Japanese', 'abuse@isp.example', '迷惑メールの申告がありました。1'),
];

const list = (name: string, headers: readonly string[], body = '1 無事です'): Automatic => ({
  name,
  raw: buildMail({ subject: '[all-staff 00012] 安否について', body, headers }),
});

/** What came over a mailing list was written to many and by nobody in particular. */
export const LISTS: readonly Automatic[] = [
  list('Mailman', [
    'List-Id: All staff <all.example.co.jp>',
    'List-Post: <mailto:all@example.co.jp>',
    'Precedence: list',
    'X-Mailman-Version: 2.1.39',
  ]),
  list('fml', ['X-ML-Name: all', 'X-Mail-Count: 00012', 'X-MLServer: fml [fml 4.0.3]', 'Precedence: bulk']),
  list('Google Groups', [
    'Mailing-list: list all@groups.example; contact all+owners@groups.example',
    'List-ID: <all.groups.example>',
  ]),
  list(
    'newsletter',
    ['List-Unsubscribe: <mailto:leave@news.example>', 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'],
    '安全な暮らしのために',
  ),
];
