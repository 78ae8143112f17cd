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
    raw: mail('１\r\n\r\n> 4 救助が必要'),
    envelope: { from: 'tanaka@example.co.jp', to },
    parsed: { kind: 'reply', text: '１' },
  },
  {
    says: 'the null sender of the envelope is a machine',
    raw: mail('1'),
    envelope: { from: '', to },
    parsed: { kind: 'automatic' },
  },
  {
    says: 'a call without the raw mail is for a person to read, whatever stands in it',
    raw: '--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n1\r\n--b--\r\n',
    envelope: { from: 'tanaka@example.co.jp', to, withoutMail: true },
    parsed: { kind: 'reply', answer: { kind: 'unclear', why: { code: 'mail.unreadable', params: {} } } },
  },
];
