import type { RouteCase } from '../route.ts';

const call = (fields: Record<string, string>): string => new URLSearchParams({ CallSid: 'CA1', ...fields }).toString();
const pressed = { stage: 'pressed', token: 'abc', digit: null };
const confirm = (digit: string) => ({ stage: 'confirm', token: 'abc', digit });
const message = { message: '1.c1.0.0' };

export const cases: RouteCase[] = [
  {
    says: 'one press is claimed, and waits for the second',
    raw: call({ Digits: '1', AnsweredBy: 'human' }),
    envelope: pressed,
    parsed: {
      kind: 'reply',
      from: { kind: 'call', token: 'abc', confirmed: false },
      answer: { kind: 'status', status: 'safe', why: { code: 'voice.once', params: { digit: '1' } } },
    },
  },
  {
    says: 'the same key a second time is the answer, and settles the first press',
    raw: call({ Digits: '1', AnsweredBy: 'human' }),
    envelope: confirm('1'),
    parsed: {
      kind: 'reply',
      from: { kind: 'call', token: 'abc', confirmed: true },
      answer: { kind: 'status', status: 'safe', why: { code: 'voice.twice', params: { digit: '1' } } },
      settles: 'CA1.first.1',
    },
  },
  {
    says: 'another key is a first press of that one',
    raw: call({ Digits: '4' }),
    envelope: confirm('1'),
    parsed: { kind: 'reply', from: { kind: 'call', token: 'abc', confirmed: false } },
  },
  {
    says: 'a key that stands for nothing says nothing',
    raw: call({ Digits: '9' }),
    envelope: pressed,
    parsed: { kind: 'ignored', why: { code: 'voice.no_key', params: {} } },
  },
  {
    says: 'what a voicemail service presses is never an answer',
    raw: call({ Digits: '1', AnsweredBy: 'machine_end_beep' }),
    envelope: confirm('1'),
    parsed: { kind: 'ignored' },
  },
  {
    says: 'a call that somebody took up has arrived',
    raw: call({ CallStatus: 'completed', AnsweredBy: 'human' }),
    envelope: message,
    parsed: { kind: 'receipt', messageId: '1.c1.0.0', providerId: 'CA1', receipt: { rank: 'delivered' } },
  },
  {
    says: 'one that a voicemail service took up has reached nobody',
    raw: call({ CallStatus: 'completed', AnsweredBy: 'machine_start' }),
    envelope: message,
    parsed: {
      receipt: {
        rank: 'failed',
        failure: { code: 'voicemail', detail: 'completed, machine_start', blame: 'address', retry: 'later' },
      },
    },
  },
  ...['busy', 'no-answer', 'canceled'].map(
    (CallStatus): RouteCase => ({
      says: `${CallStatus}: it is called again later`,
      raw: call({ CallStatus }),
      envelope: message,
      parsed: {
        receipt: {
          rank: 'failed',
          failure: { code: CallStatus, detail: CallStatus, blame: 'address', retry: 'later' },
        },
      },
    }),
  ),
];
