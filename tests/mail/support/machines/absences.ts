import type { Automatic } from '../automatic-mails.ts';
import { buildMail, type Draft } from '../build-mail.ts';
import { OUR_MAIL, OUR_SUBJECT } from '../our-mail.ts';
import { gmailText } from '../programs/gmail.ts';

const JA =
  'お世話になっております。サンプル工業の田中です。\n\n誠に勝手ながら、11月20日（金）から11月27日（金）まで休暇をいただいております。\nいただいたメールには11月30日以降に順次お返事いたします。\n\nお急ぎの場合は、佐藤（sato@example.co.jp）までご連絡ください。\n無事に戻り次第ご連絡します。';
const EN =
  'Thank you for your message.\n\nI am away from the office until Friday, 27 November 2026 with no access to e-mail.\nIf it is urgent please contact Hanako Sato (sato@example.com).\n\nStay safe,\nTaro Tanaka';

const machine = (name: string, draft: Draft): Automatic => ({ name, raw: buildMail(draft) });

/** Absence notes as servers and mail programs build them: headers, subject and words together. */
export const ABSENCES: readonly Automatic[] = [
  machine('Exchange Online, Japanese', {
    subject: `自動応答: ${OUR_SUBJECT}`,
    body: JA,
    headers: [
      'Auto-Submitted: auto-generated',
      'X-MS-Exchange-Inbox-Rules-Loop: tanaka@example.co.jp',
      'X-Auto-Response-Suppress: All',
      'X-MS-Exchange-Parent-Message-Id: <7k3mnpq9rstvwxyz2345.1.0@anpi.example.co.jp>',
    ],
  }),
  machine('Exchange Online, English', {
    subject: `Automatic reply: ${OUR_SUBJECT}`,
    body: EN,
    headers: ['Auto-Submitted: auto-generated', 'X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent'],
  }),
  machine('Exchange 2007, Japanese', {
    subject: `不在時の自動応答: ${OUR_SUBJECT}`,
    body: JA,
    charset: 'iso-2022-jp',
    headers: ['X-MS-Has-Attach:', 'X-MS-TNEF-Correlator:'],
  }),
  machine('Exchange 2003, English', {
    subject: `Out of Office AutoReply: ${OUR_SUBJECT}`,
    body: EN,
    headers: ['X-MimeOLE: Produced By Microsoft Exchange V6.5'],
  }),
  machine('Outlook rule', {
    subject: '自動返信：休暇をいただいております',
    body: JA,
    charset: 'iso-2022-jp',
    headers: ['X-Mailer: Microsoft Outlook 16.0'],
  }),
  machine('Gmail vacation, Japanese', {
    subject: `休暇中です Re: ${OUR_SUBJECT}`,
    body: JA,
    headers: ['Auto-Submitted: auto-replied', 'Precedence: bulk', 'X-Autoreply: yes'],
  }),
  machine('Gmail vacation, quoting nothing', {
    subject: `不在にしております Re: ${OUR_SUBJECT}`,
    body: JA,
    headers: ['Precedence: bulk', 'X-Autoreply: yes'],
  }),
  machine('Notes, Japanese', {
    subject: '田中 太郎 は不在です (2026/11/27 に戻る予定)',
    body: '不在にします: 2026/11/20 から 2026/11/27 まで\n\n戻り次第、返信いたします。',
    charset: 'iso-2022-jp',
    headers: ['X-Mailer: IBM Notes Release 9.0.1', 'Auto-Submitted: auto-generated'],
  }),
  machine('Notes, English', {
    subject: 'AUTO: Taro Tanaka is out of the office (returning 2026/11/27)',
    body: 'I am out of the office until 2026/11/27.\n\nNote: This is an automated response to your message sent on 2026/11/23.',
    headers: ['Auto-Submitted: auto-generated'],
  }),
  machine('Notes, old and silent', {
    subject: '田中 太郎は外出中です。',
    body: '外出中: 戻り次第、返信いたします。',
    charset: 'iso-2022-jp',
  }),
  machine('Apple Mail rule', {
    subject: `Re: ${OUR_SUBJECT}`,
    body: 'このメールは自動返信です。現在休暇中です。',
    headers: ['X-Mailer: Apple Mail (2.3864)'],
  }),
  machine('iCloud vacation', {
    subject: `自動返信：${OUR_SUBJECT}`,
    body: JA,
    headers: ['Auto-Submitted: auto-replied', 'X-Autorespond: 1'],
  }),
  machine('MessageLabs', {
    subject: `Out of Office: ${OUR_SUBJECT}`,
    body: EN,
    headers: [
      'X-Msg-Ref: server-1.tower-1.messagelabs.example!1763859900',
      'X-StarScan-Version: 9.1',
      'Precedence: bulk',
    ],
  }),
  machine('qmail autoresponder', {
    subject: 'Re: your mail',
    body: EN,
    headers: ['Precedence: junk', 'Delivered-To: Autoresponder'],
  }),
  machine('Postfix vacation', {
    subject: `away from my mail: ${OUR_SUBJECT}`,
    body: EN,
    headers: ['Precedence: junk', 'Auto-Submitted: auto-replied'],
  }),
  machine('Sieve vacation, Japanese', {
    subject: `Auto: ${OUR_SUBJECT}`,
    body: JA,
    headers: ['Auto-Submitted: auto-replied (vacation)', 'X-Sieve: Pigeonhole Sieve 0.5.19'],
  }),
  machine('Sakura, Japanese', {
    subject: '【自動返信】メールを受け付けました',
    body: `自動返信メールです。担当者より改めてご連絡します。`,
    charset: 'iso-2022-jp',
    headers: ['X-Loop: autoreply'],
  }),
  machine('Cybozu, Japanese', {
    subject: '[自動応答] 田中は休暇中です',
    body: JA,
    headers: ['X-Mailer: Cybozu Mailwise'],
  }),
  machine('driving mode, Japanese', {
    subject: `Re: ${OUR_SUBJECT}`,
    body: 'ただいま運転中です。このメールは自動的に送信されています。',
    from: '<tanaka@docomo.example>',
  }),
  machine('carrier, Japanese', {
    subject: '自動返信',
    body: 'ただいまメールを確認できません。\n1 無事です',
    from: '<tanaka@ezweb.example>',
    charset: 'iso-2022-jp',
  }),
  machine('retired, Japanese', {
    subject: '退職のお知らせ（自動返信）',
    body: 'このメールアドレスは現在使用されておりません。\n田中は2026年3月末で退職いたしました。',
    charset: 'iso-2022-jp',
  }),
  machine('maternity leave, Japanese', {
    subject: `育児休業中のため不在です Re: ${OUR_SUBJECT}`,
    body: '育児休業のため、2027年4月まで不在にしております。後任は佐藤です。',
  }),
  machine('summer closing, Japanese', {
    subject: '夏季休業のお知らせ（自動返信メール）',
    body: '8月11日から8月16日まで休業いたします。17日より順次返信いたします。',
  }),
  machine('new year closing, Japanese', {
    subject: '【年末年始休業のお知らせ】',
    body: '12月29日から1月4日まで休業いたします。お急ぎの方は下記までご連絡ください。',
    headers: ['Auto-Submitted: auto-replied'],
  }),
  machine('quoting our mail, Japanese', {
    subject: `自動返信: ${OUR_SUBJECT}`,
    body: gmailText('不在にしております。戻り次第ご連絡いたします。', OUR_MAIL),
  }),
  machine('quoting our mail with headers only', {
    subject: `Re: ${OUR_SUBJECT}`,
    body: gmailText('1', OUR_MAIL),
    headers: ['Auto-Submitted: auto-replied'],
  }),
  machine('inquiry desk, Japanese', {
    subject: 'お問い合わせありがとうございます（自動送信）',
    body: 'お問い合わせを受け付けました。受付番号は 1 です。担当者が順次対応いたします。',
    from: '<info@example.co.jp>',
  }),
  machine('ticket desk', {
    subject: '[Ticket #1] We have received your request',
    body: 'Your request (1) has been received and is being reviewed by our support staff.',
    headers: ['X-Auto-Response-Suppress: All'],
  }),
];
