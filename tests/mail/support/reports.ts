import type { BounceMail } from './bounce-mails.ts';

const report = (fields: string, words = 'could not be delivered') =>
  [
    'From: MAILER-DAEMON@mx.example.co.jp',
    'To: anpi@example.co.jp',
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    words,
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.co.jp',
    '',
    fields,
    '--b--',
  ].join('\r\n');
/** Reports with RFC 3464 fields. */
export const REPORTS: readonly BounceMail[] = [
  {
    name: 'DSN, user unknown',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: true,
    raw: report(`Final-Recipient: rfc822; tanaka@example.com
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown`),
  },
  {
    name: 'DSN, mailbox full',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: false,
    raw: report(`Final-Recipient: rfc822; tanaka@example.com
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp; 552 5.2.2 Over quota`),
  },
  {
    name: 'DSN, two recipients',
    kind: 'bounce',
    recipients: ['tanaka@example.com', 'sato@example.com'],
    hard: true,
    raw: report(`Final-Recipient: rfc822; tanaka@example.com
Action: failed
Status: 5.1.1

Final-Recipient: rfc822; sato@example.com
Action: failed
Status: 5.1.1`),
  },
  {
    name: 'DSN, one delivered',
    kind: 'bounce',
    recipients: ['sato@example.com'],
    hard: true,
    raw: report(`Final-Recipient: rfc822; tanaka@example.com
Action: delivered
Status: 2.0.0

Final-Recipient: rfc822; sato@example.com
Action: failed
Status: 5.1.2`),
  },
  {
    name: 'DSN, only delayed',
    kind: 'delay',
    recipients: ['tanaka@example.com'],
    hard: false,
    raw: report(`Final-Recipient: rfc822; tanaka@example.com
Action: delayed
Status: 4.4.1`),
  },
  {
    name: 'DSN, blocked sender',
    kind: 'bounce',
    recipients: ['tanaka@example.com'],
    hard: false,
    raw: report(`Final-Recipient: rfc822; tanaka@example.com
Action: failed
Status: 5.7.1
Diagnostic-Code: smtp; 554 5.7.1 blocked using spamhaus`),
  },
  {
    name: 'carrier filter that says "User unknown"',
    kind: 'bounce',
    recipients: ['tanaka@docomo.ne.jp'],
    hard: false,
    raw: report(
      `Final-Recipient: rfc822; tanaka@docomo.ne.jp
Action: failed
Status: 5.0.0
Diagnostic-Code: smtp; 550 Unknown user`,
      '<tanaka@docomo.ne.jp>: 550 Unknown user (in reply to end of DATA command)',
    ),
  },
];
