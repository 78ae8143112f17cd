import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMail } from '#lib/mail/read-mail.ts';
import { OUR_MAIL } from './support/our-mail.ts';

const LIMIT_MS = 500;
const context = {
  envelopeFrom: 'a@example.com',
  envelopeTo: [],
  sent: [OUR_MAIL, OUR_MAIL],
  replyDomains: ['anpi.example.co.jp'],
};
const MB = 1_000_000;
const head = 'From: a@example.com\r\nSubject: x\r\n';
const text = (body: string, more = '') => `${head}${more}Content-Type: text/plain; charset=utf-8\r\n\r\n${body}`;

/** Milliseconds of work; what others did meanwhile on this machine is not counted. */
async function timed(raw: Uint8Array): Promise<number> {
  const start = performance.now();
  const before = process.cpuUsage();
  await readMail(raw, context);
  const { user, system } = process.cpuUsage(before);
  return Math.min(performance.now() - start, (user + system) / 1000);
}

const bombs: Record<string, string> = {
  '300,000 parts': `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(300_000)}`,
  '100,000 nested parts': `${head}${'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n'.repeat(100_000)}`,
  'nested forwards': `${head}${'Content-Type: message/rfc822\r\n\r\n'.repeat(50_000)}`,
  '1 MB of underscores': text('_'.repeat(MB)),
  '1 MB of underscore lines': text('___\n'.repeat(MB / 4)),
  '1 MB of quote marks': text('> '.repeat(MB / 2)),
  '767 KB of quoted lines': text('> quoted text that goes on and on\n'.repeat(23_000)),
  '1 MB of attributions': text('On Mon, Nov 23, 2026 at 10:05 AM X <a@b.c>\n'.repeat(22_000)),
  '1 MB of header lines': text('From: x\nSent: y\n'.repeat(60_000)),
  '1 MB of angle brackets': text('<'.repeat(MB)),
  '1 MB of blanks': text(' '.repeat(MB)),
  '1 MB of line ends': text('\n'.repeat(MB)),
  '1 MB of digits': text('1 '.repeat(MB / 2)),
  '1 MB of 無事': text('無事'.repeat(MB / 6)),
  '1 MB of commas': text('無事、'.repeat(MB / 9)),
  '1 MB of addresses': text('a@b.example.com '.repeat(MB / 16)),
  '1 MB of at signs': text('a@'.repeat(MB / 2)),
  '1 MB of our own lines': text('1 無事\n2 軽傷\n3 重傷\n'.repeat(30_000)),
  'bounce of 1 MB': text(
    '550 user unknown <a@example.com> could not be delivered\n'.repeat(18_000),
    'X-Failed-Recipients: b@example.com\r\n',
  ),
  'bounce of one line': text(`could not be delivered ${'x'.repeat(MB)}`, 'X-Failed-Recipients: b@example.com\r\n'),
  '2 MB subject': `Subject: ${'=?utf-8?Q?=E7?= '.repeat(130_000)}\r\n\r\nx`,
  '1 MB folded header': `Subject: x\r\n${' y\r\n'.repeat(250_000)}\r\nx`,
  '200,000 headers': `${'X: y\r\n'.repeat(200_000)}\r\nx`,
  '100,000 recipients': `To: ${'<a@b.example>, '.repeat(100_000)}\r\n\r\nx`,
  '1 MB of HTML tags': `${head}Content-Type: text/html\r\n\r\n${'<div>'.repeat(MB / 5)}`,
  '1 MB of open quotes': `${head}Content-Type: text/html\r\n\r\n<a class="${'x'.repeat(MB)}`,
  '1 MB of blockquotes': `${head}Content-Type: text/html\r\n\r\n${'<blockquote>a'.repeat(MB / 13)}`,
  '1 MB of comments': `${head}Content-Type: text/html\r\n\r\n${'<!--'.repeat(MB / 4)}`,
  '1 MB of entities': `${head}Content-Type: text/html\r\n\r\n${'&#x41;'.repeat(MB / 6)}`,
  '1 MB of heads': `${head}Content-Type: text/html\r\n\r\n${'<head><style>'.repeat(MB / 13)}`,
  '1 MB of escapes': text('\x1b$B'.repeat(MB / 3)),
  '1 MB of UTF-7': text('+AGE'.repeat(MB / 4)).replace('utf-8', 'utf-7'),
  '1 MB of equal signs': text('='.repeat(MB), 'Content-Transfer-Encoding: quoted-printable\r\n'),
  '20 MB attachment': `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n1\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n${'QUJD'.repeat(5 * MB)}\r\n--b--`,
};

describe('a bomb gets a verdict in half a second', () => {
  it.each(Object.entries(bombs))('%s', async (_, raw) => {
    const bytes = Buffer.from(raw);
    // The best of three: others may be using the machine.
    const tries = [await timed(bytes), await timed(bytes), await timed(bytes)];
    expect(Math.min(...tries)).toBeLessThan(LIMIT_MS);
  });

  it('and is never taken for an answer where parts were cut off', async () => {
    const mail = await readMail(
      Buffer.from(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n1\r\n'.repeat(1000)}`),
      context,
    );
    expect(mail.answer.why.code).toBe('answer.cut');
  });
});

describe('any bytes at all', () => {
  const pieces = fc.constantFrom(
    'From: a@b.c\r\n',
    'Content-Type: multipart/mixed; boundary=b\r\n',
    'Content-Type: text/html\r\n',
    'Content-Transfer-Encoding: base64\r\n',
    '\r\n',
    '\r\n',
    '--b\r\n',
    '--b--\r\n',
    '=?iso-2022-jp?B?',
    '?=',
    '\x1b$B',
    '\x1b(B',
    '\0',
    '1',
    '無事です',
    '<blockquote>',
    'Action: failed\r\n',
    'Final-Recipient: rfc822;x@y.z\r\n',
    'Content-Type: message/delivery-status\r\n',
    '> ',
    '"',
    '(',
    '<',
    'Auto-Submitted: ',
  );
  it('made of mail fragments', () =>
    fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (parts) => {
        expect(await timed(Buffer.from(parts.join('')))).toBeLessThan(LIMIT_MS);
      }),
      { numRuns: 1000 },
    ));

  it('at random', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        expect(await timed(bytes)).toBeLessThan(LIMIT_MS);
      }),
      { numRuns: 500 },
    ));
});
