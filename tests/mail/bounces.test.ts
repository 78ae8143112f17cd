import { describe, expect, it } from 'vitest';
import { readMail } from '#lib/mail/read-mail.ts';
import { BOUNCES } from './support/bounce-mails.ts';
import { buildMail } from './support/build-mail.ts';

const context = { envelopeFrom: '', envelopeTo: [], sent: [], replyDomains: [] };

describe('a mail that did not arrive', () => {
  it.each(BOUNCES)('$name', async ({ raw, kind, recipients, hard }) => {
    const mail = await readMail(Buffer.from(raw), context);
    expect(mail.kind).toBe(kind);
    expect(mail.bounces.map(({ recipient }) => recipient)).toEqual(recipients);
    expect(mail.bounces.every((one) => one.hard === hard)).toBe(true);
    expect(mail.answer.kind).not.toBe('status');
  });

  it('gives the reason in the words of the relay', async () => {
    const mail = await readMail(Buffer.from(BOUNCES[0]!.raw), context);
    expect(mail.bounces).toEqual([
      { recipient: 'tanaka@example.com', hard: true, status: '5.1.1', reason: '550 5.1.1 User unknown', earlier: [] },
    ]);
  });
});

it('a spam complaint is a complaint', async () => {
  const raw =
    'From: fbl@example.com\r\nSubject: x\r\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\r\n\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\n--b--';
  expect((await readMail(Buffer.from(raw), context)).kind).toBe('complaint');
});

it('a person who forwards a bounce is a person', async () => {
  const raw = buildMail({
    subject: 'Fwd: failure notice',
    body: '届きませんでした。無事です\n\n> <tanaka@example.com>: 550 user unknown',
  });
  expect((await readMail(raw, { ...context, envelopeFrom: 'tanaka@example.co.jp' })).kind).toBe('human');
});
