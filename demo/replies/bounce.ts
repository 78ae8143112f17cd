import { rfc5322Date } from './addressing.ts';
import { wireAddress } from './draft.ts';
import { head } from './mime.ts';

export interface Failure {
  /** The envelope sender of what failed. */
  to: string;
  recipient: string;
  kind: 'bounces' | 'full';
  messageId: string;
  date: Date;
  /** The mail that could not be delivered. */
  original: Buffer;
}

const REASONS = {
  bounces: { status: '5.1.1', code: '550 5.1.1', words: 'User unknown' },
  full: { status: '5.2.2', code: '552 5.2.2', words: 'Mailbox full' },
};

/** A report that a mail taken earlier could not be delivered (RFC 3464), with the headers of that mail. */
export function bounceMail(failure: Failure): Buffer {
  const { status, code, words } = REASONS[failure.kind];
  const recipient = wireAddress(failure.recipient);
  const boundary = `${failure.messageId.slice(1, 13)}/mx.example`;
  const headerEnd = failure.original.indexOf('\r\n\r\n');
  const text = [
    `--${boundary}`,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.example.',
    '',
    'Your message could not be delivered to one or more recipients.',
    '',
    `<${recipient}>: host mx.example said: ${code} ${words} (in reply to RCPT TO command)`,
    '',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    `Arrival-Date: ${rfc5322Date(failure.date)}`,
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${code} ${words}`,
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    failure.original.subarray(0, Math.max(0, headerEnd)).toString('latin1'),
    '',
    `--${boundary}--`,
    '',
  ].join('\r\n');
  const headers = head([
    ['From', 'Mail Delivery System <MAILER-DAEMON@mx.example>'],
    ['To', failure.to],
    ['Subject', 'Undelivered Mail Returned to Sender'],
    ['Date', rfc5322Date(failure.date)],
    ['Message-ID', failure.messageId],
    ['Auto-Submitted', 'auto-replied'],
    ['MIME-Version', '1.0'],
    ['Content-Type', `multipart/report; report-type=delivery-status; boundary="${boundary}"`],
  ]);
  return Buffer.concat([headers, Buffer.from(text, 'latin1')]);
}
