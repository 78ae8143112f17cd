import type { RouteCase } from '../route.ts';

const to = ['reply+04g2w7kdyn5cr2m8aa10@reply.example'];
const mail = (text: string): string =>
  [
    'From: Tanaka <tanaka@example.co.jp>',
    `To: ${to[0]}`,
    'Subject: Re: 安否',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n');

export const cases: RouteCase[] = [
  {
    says: 'the raw mail is read as any other',
    raw: mail('2'),
    envelope: { from: 'tanaka@example.co.jp', to },
    parsed: { kind: 'reply', text: '2' },
  },
  {
    says: 'fields that Mailgun took apart by itself are for a person to read',
    raw: 'sender=tanaka%40example.co.jp&body-plain=1',
    envelope: { from: 'tanaka@example.co.jp', to, withoutMail: true },
    parsed: { kind: 'reply', answer: { kind: 'unclear', why: { code: 'mail.unreadable', params: {} } } },
  },
];
