import type { RouteCase } from '../route.ts';

const sms = (Body: string, From = '+819012345678'): string =>
  new URLSearchParams({ MessageSid: 'SM1', From, To: '+12025550100', Body }).toString();
const status = (MessageStatus: string, ErrorCode = ''): string =>
  new URLSearchParams({ MessageSid: 'SM1', MessageStatus, ...(ErrorCode ? { ErrorCode } : {}) }).toString();
const from = (code: string | null) => ({ kind: 'phone', number: '+819012345678', code }) as const;
const digit = (n: string) => ({ code: 'answer.digit', params: { digit: n, words: '' } });

export const cases: RouteCase[] = [
  {
    says: 'one digit is an answer, whose it is is not proved',
    raw: sms('1'),
    parsed: { kind: 'reply', from: from(null), answer: { kind: 'status', status: 'safe', why: digit('1') } },
  },
  {
    says: 'the four digits behind it name the person',
    raw: sms('1 4711'),
    parsed: { kind: 'reply', from: from('4711'), answer: { kind: 'status', status: 'safe', why: digit('1') } },
  },
  {
    says: 'full-width digits are digits',
    raw: sms('４　４７１１'),
    parsed: { kind: 'reply', from: from('4711'), answer: { kind: 'status', status: 'help', why: digit('4') } },
  },
  {
    says: 'the code may come first',
    raw: sms('4711 2'),
    parsed: { kind: 'reply', from: from('4711'), answer: { kind: 'status', status: 'minor', why: digit('2') } },
  },
  {
    says: 'without a blank between them too',
    raw: sms('34711'),
    parsed: { kind: 'reply', from: from('4711'), answer: { kind: 'status', status: 'serious', why: digit('3') } },
  },
  {
    says: 'a word is an answer',
    raw: sms('無事です 4711'),
    parsed: { kind: 'reply', from: from('4711'), answer: { kind: 'status', status: 'safe' } as never },
  },
  {
    says: 'help is no keyword here but a cry for help',
    raw: sms('HELP'),
    parsed: { kind: 'reply', answer: { kind: 'status', status: 'help' } as never },
  },
  {
    says: 'the code alone says nothing',
    raw: sms('4711'),
    parsed: {
      kind: 'reply',
      from: from('4711'),
      answer: { kind: 'unclear', why: { code: 'sms.only_code', params: {} } },
    },
  },
  {
    says: 'two numbers of four digits are no code',
    raw: sms('1 4711 4712'),
    parsed: { kind: 'reply', from: from(null), answer: { kind: 'unclear' } as never },
  },
  {
    says: 'a doubt is no answer, whatever the code',
    raw: sms('たぶん無事 4711'),
    parsed: { kind: 'reply', answer: { kind: 'unclear' } as never },
  },
  {
    says: 'who wants no more SMS has not answered',
    raw: sms('STOP'),
    parsed: {
      kind: 'reply',
      answer: { kind: 'unclear', why: { code: 'sms.opt_out', params: { words: 'STOP' } } },
    },
  },
  {
    says: 'the same in Japanese',
    raw: sms('配信停止'),
    parsed: { kind: 'reply', answer: { kind: 'unclear', why: { code: 'sms.opt_out', params: { words: '配信停止' } } } },
  },
  {
    says: 'a phone that answers by itself is a machine, even with a digit in its text',
    raw: sms('【自動返信】運転中です。1時間後に連絡します'),
    parsed: { kind: 'automatic', from: from(null) },
  },
  {
    says: 'the same in English',
    raw: sms("I'm driving right now, I'll get back to you. 1"),
    parsed: { kind: 'automatic' },
  },
  {
    says: 'a status of ours that arrived',
    raw: status('delivered'),
    envelope: { message: '1.c1.0.0' },
    parsed: { kind: 'receipt', messageId: '1.c1.0.0', providerId: 'SM1', receipt: { rank: 'delivered' } },
  },
  {
    says: 'a number that is not in service blames the address for good',
    raw: status('undelivered', '30005'),
    envelope: { message: '1.c1.0.0' },
    parsed: {
      kind: 'receipt',
      receipt: {
        rank: 'failed',
        failure: { code: '30005', detail: 'undelivered', blame: 'address', retry: 'never' },
      },
    },
  },
  {
    says: 'a phone that is off is tried again',
    raw: status('undelivered', '30003'),
    envelope: { message: '1.c1.0.0' },
    parsed: {
      receipt: { rank: 'failed', failure: { code: '30003', detail: 'undelivered', blame: 'address', retry: 'later' } },
    },
  },
  {
    says: 'a status that nobody knows moves nothing',
    raw: status('teleported'),
    envelope: { message: '1.c1.0.0' },
    parsed: { kind: 'ignored' },
  },
];
