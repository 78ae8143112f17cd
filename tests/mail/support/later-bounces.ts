import type { BounceMail } from './bounce-mails.ts';
import { plain } from './worded-bounces.ts';

/** Reports whose words say in their own way whether the address is gone. */
export const LATER: readonly BounceMail[] = [
  {
    name: 'qmail with a Japanese opening',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: true,
    raw: plain(
      'failure notice',
      'MAILER-DAEMON@mx.example.ne.jp',
      `こちらは mx.example.ne.jp のメール配送プログラムです。
以下のアドレスへのメールを配送できませんでした。

<tanaka@example.com>:
192.0.2.1 does not like recipient.
Remote host said: 550 <tanaka@example.com>: User unknown
Giving up on 192.0.2.1.`,
    ),
  },
  {
    name: 'qmail, refused after the text was sent',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: false,
    raw: plain(
      'failure notice',
      'MAILER-DAEMON@mx.example.ne.jp',
      `<tanaka@example.com>:
192.0.2.1 failed after I sent the message.
Remote host said: 550 User unknown`,
    ),
  },
  {
    name: 'Domino in Japanese',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: true,
    raw: plain(
      '配信エラー: 宛先がありません',
      'Postmaster@example.co.jp',
      `あなたのメッセージ

  件名: 安否確認

は次の宛先に配信されませんでした:

  tanaka@example.com

理由:

  ユーザー tanaka (tanaka@example.com) は Domino ディレクトリにリストされていません`,
    ),
  },
  {
    name: 'GroupWise',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: true,
    raw: plain(
      'Message status - undeliverable',
      'Mailer-Daemon@gw.example.net',
      `The attached file had the following undeliverable recipient(s):
\ttanaka@example.com

Mailer diagnostics: 550 No such recipient`,
    ),
  },
  {
    name: 'MailEnable',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: true,
    raw: plain(
      'Message Delivery Failure',
      'postmaster@me.example.net',
      `Message could not be delivered to the following recipients:

\t[SMTP:tanaka@example.com]: The recipient does not exist. 550 User unknown`,
    ),
  },
  {
    name: 'a carrier that names two addresses without a code',
    kind: 'bounce',
    recipients: ['tanaka@ezweb.ne.jp', 'sato@ezweb.ne.jp'],
    hard: true,
    raw: plain(
      'Mail System Error - Returned Mail',
      'Postmaster@ezweb.ne.jp',
      `Each of the following recipients was rejected by a remote mail server.

    Recipient: <tanaka@ezweb.ne.jp>
    Reason:    <tanaka@ezweb.ne.jp>: User unknown

    Recipient: <sato@ezweb.ne.jp>
    Reason:    <sato@ezweb.ne.jp>: User unknown`,
    ),
  },
  {
    name: 'an office relay that passes a carrier filter on',
    kind: 'bounce',
    recipients: ['tanaka@ezweb.ne.jp'],
    hard: false,
    raw: plain(
      'Undeliverable: anpi',
      'postmaster@example.onmicrosoft.com',
      `Your message to tanaka@ezweb.ne.jp couldn't be delivered.

Remote server returned unknown recipient or mailbox unavailable -> 550 : User unknown`,
    ),
  },
  {
    name: 'a Chinese provider that runs its words into the address',
    kind: 'bounce',
    recipients: ['tanaka@163.example'],
    hard: true,
    raw: plain(
      '系统退信/Systems bounce',
      'Postmaster@163.example',
      `抱歉，您的邮件被退回来了……

收件人: tanaka@163.example

退信原因：
收件人邮件地址（tanaka@163.example）不存在，邮件无法送达。`,
    ),
  },
  {
    name: 'a Chinese provider whose mailbox is full',
    kind: 'bounce',
    recipients: ['123456@qq.example'],
    hard: false,
    raw: plain(
      '系统退信',
      '10000@qq.example',
      '无法发送到 123456@qq.example\n退信原因 该用户的邮箱已满，收不了新邮件。',
    ),
  },
  {
    name: 'a notice of Amazon SES wrapped by SNS',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: true,
    raw: plain(
      'AWS Notification Message',
      'no-reply@sns.amazonaws.com',
      JSON.stringify({
        Type: 'Notification',
        Message: JSON.stringify({
          notificationType: 'Bounce',
          bounce: {
            bounceType: 'Permanent',
            bouncedRecipients: [{ emailAddress: 'tanaka@example.com', status: '5.1.1', diagnosticCode: 'smtp; 550' }],
          },
        }),
      }),
    ),
  },
];
