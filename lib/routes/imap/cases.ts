import type { RouteCase } from '../route.ts';

const token = '04g2w7kdyn5cr2m8aa10';
const envelope = { folder: 'INBOX', uidValidity: '1', uid: 7 };
const lines = (...parts: string[]): string => `${parts.join('\r\n')}\r\n`;

export const cases: RouteCase[] = [
  {
    says: 'the token stands in the address that the mail host delivered to',
    raw: lines(
      'Return-Path: <tanaka@example.co.jp>',
      `Delivered-To: reply+${token}@reply.example`,
      'From: Tanaka <tanaka@example.co.jp>',
      'To: undisclosed-recipients:;',
      'Subject: Re: 安否',
      'Content-Type: text/plain; charset=utf-8',
      '',
      '1',
    ),
    envelope,
    parsed: {
      kind: 'reply',
      text: '1',
      from: {
        kind: 'mail',
        recipientTokens: [token],
        referenceTokens: [],
        bodyTokens: [],
        from: ['tanaka@example.co.jp'],
        aligned: false,
        forgedShape: false,
      },
    },
  },
  {
    says: 'what came from the null sender was written by a machine',
    raw: lines(
      'Return-Path: <>',
      'From: Tanaka <tanaka@example.co.jp>',
      `To: reply+${token}@reply.example`,
      'Subject: Re: 安否',
      'Content-Type: text/plain; charset=utf-8',
      '',
      '1',
    ),
    envelope,
    parsed: { kind: 'automatic' },
  },
  {
    says: 'a mail on which no host wrote a sender is still a person’s',
    raw: lines('From: tanaka@example.co.jp', `To: reply+${token}@reply.example`, 'Subject: Re', '', '2'),
    envelope,
    parsed: { kind: 'reply', text: '2' },
  },
];
