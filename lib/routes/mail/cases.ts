import type { RouteCase } from '../route.ts';

const token = '04g2w7kdyn5cr2m8aa10';
const envelope = { from: 'tanaka@example.co.jp', to: [`reply+${token}@reply.example`] };
const lines = (...parts: string[]): string => `${parts.join('\r\n')}\r\n`;

export const cases: RouteCase[] = [
  {
    says: 'the new text above a quote is read, the quote is not',
    raw: lines(
      'From: Tanaka <tanaka@example.co.jp>',
      `To: reply+${token}@reply.example`,
      'Subject: Re: [Safety check] Quake',
      'Content-Type: text/plain; charset=utf-8',
      '',
      '2',
      '',
      '> 1 Safe',
      '> 2 Minor injury',
    ),
    envelope,
    parsed: { kind: 'reply', text: '2', enteredBy: null },
  },
  {
    says: 'an out-of-office note is automatic',
    raw: lines(
      'From: Tanaka <tanaka@example.co.jp>',
      `To: reply+${token}@reply.example`,
      'Subject: Automatic reply: [Safety check] Quake',
      'Auto-Submitted: auto-replied',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'I am safe at the beach until Monday.',
    ),
    envelope,
    parsed: { kind: 'automatic' },
  },
];
