import type { BounceMail } from './bounce-mails.ts';

export const plain = (subject: string, from: string, text: string) =>
  [
    `From: ${from}`,
    'To: anpi@example.co.jp',
    `Subject: ${subject}`,
    'Return-Path: <>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ].join('\r\n');

/** Reports that only words tell. */
export const WORDED: readonly BounceMail[] = [
  {
    name: 'qmail',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: true,
    raw: plain(
      'failure notice',
      'MAILER-DAEMON@mx.example.co.jp',
      `Hi. This is the qmail-send program at mx.example.co.jp.
I'm afraid I wasn't able to deliver your message to the following addresses.

<tanaka@example.com>:
192.0.2.1 does not like recipient.
Remote host said: 550 5.1.1 User unknown

--- Below this line is a copy of the message.

To: somebody@example.org

1 無事`,
    ),
  },
  {
    name: 'ezweb in Japanese',
    kind: 'bounce',
    recipients: ['tanaka@ezweb.ne.jp'],
    hard: true,
    raw: plain(
      'Mail System Error - Returned Mail',
      'Postmaster@ezweb.ne.jp',
      `次のあて先へのメッセージはエラーのため送信できませんでした。

    Recipient: <tanaka@ezweb.ne.jp>
    >>> RCPT TO:<tanaka@ezweb.ne.jp>
    <<< 550 <tanaka@ezweb.ne.jp>: User unknown`,
    ),
  },
  {
    name: 'au one net',
    kind: 'bounce',
    recipients: ['tanaka@auone-net.jp'],
    hard: false,
    raw: plain(
      'メールエラー通知',
      'no-reply@auone-net.jp',
      `送信先のメールボックスが一杯のため、送信できませんでした。

     Could not be delivered to: <tanaka@auone-net.jp>
     As their mailbox is full.`,
    ),
  },
  {
    name: 'm-FILTER',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: false,
    raw: plain(
      'failure notice',
      'postmaster@example.co.jp',
      `このメールは送信できませんでした。
以下のメールアドレスへの送信に失敗しました。
tanaka@example.com

-------server message
550 unknown user <tanaka@example.com>
-------SMTP command
DATA

-------original message
To: tanaka@example.com`,
    ),
  },
  {
    name: 'Exchange 2003',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: true,
    raw: plain(
      'Undeliverable: test',
      'System Administrator <postmaster@example.co.jp>',
      `Your message

  To:      anpi@example.co.jp
  Subject: test

did not reach the following recipient(s):

tanaka@example.com on Mon, 23 Nov 2026 10:05:00 +0900
    The recipient name is not recognized`,
    ),
  },
  {
    name: 'Domino',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: true,
    raw: plain(
      'DELIVERY FAILURE: User tanaka not listed in Domino Directory',
      'Postmaster@example.co.jp',
      `Your message

  Subject: test

was not delivered to:

  tanaka@example.com

because:

  User tanaka (tanaka@example.com) not listed in Domino Directory`,
    ),
  },
  {
    name: 'Exim',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: true,
    raw: plain(
      'Mail delivery failed: returning message to sender',
      'Mail Delivery System <Mailer-Daemon@mx.example.co.jp>',
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered. The following address(es) failed:

  tanaka@example.com
    SMTP error from remote mail server after RCPT TO:<tanaka@example.com>:
    550 No such user

------ This is a copy of the message, including all the headers. ------

To: other@example.com`,
    ),
  },
  {
    name: 'Exim warning',
    kind: 'delay',
    recipients: ['tanaka@example.com'],
    hard: false,
    raw: plain(
      'Warning: message delayed 24 hours',
      'Mail Delivery System <Mailer-Daemon@mx.example.co.jp>',
      `A message that you sent has not yet been delivered to one or more of its recipients.

  tanaka@example.com
    Delay reason: 450 greylisted

No action is required on your part.`,
    ),
  },
  {
    name: 'only the failed mail itself',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: false,
    raw: plain(
      'Undelivered Mail Returned to Sender',
      'MAILER-DAEMON@mx.example.co.jp',
      `Sorry.

Original Message:
From: anpi@example.co.jp
To: tanaka@example.com
Subject: x`,
    ),
  },
  {
    name: 'a provider that lists mailboxes by their names alone',
    kind: 'bounce',
    recipients: ['tanaka@provider.example.com', 'sato@provider.example.com'],
    hard: false,
    raw: plain(
      'Mail Delivery Problem',
      'Mail Delivery Subsystem <MAILER-DAEMON@provider.example.com>',
      `Sorry anpi@example.co.jp. The following recipients are not accepting mail with attachments and it could not be delivered:
\ttanaka
\tsato
`,
    ),
  },
  {
    name: 'a relay whose report lost its headers at a gateway',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: true,
    raw: plain(
      'Re: anpi',
      'gateway@example.com',
      `This is the mail system at host mx.example.co.jp.

<tanaka@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1 BAD_RECIPIENT
`,
    ).replace('Return-Path: <>\r\n', ''),
  },
];
