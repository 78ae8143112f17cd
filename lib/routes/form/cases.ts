import type { RouteCase } from '../route.ts';

const chosen = { code: 'flow.chosen', params: {} };

export const cases: RouteCase[] = [
  {
    says: 'a pressed choice is a status',
    raw: 'nonce=7k3m&status=minor',
    envelope: { token: 'abc' },
    parsed: {
      kind: 'reply',
      from: { kind: 'token', token: 'abc' },
      answer: { kind: 'status', status: 'minor', why: chosen },
    },
  },
  {
    says: 'family, place, work and words are kept beside it',
    raw: 'status=safe&can_work=later&family=unknown&place=%E5%A4%A7%E9%98%AA&comment=%E5%81%9C%E9%9B%BB',
    parsed: { extras: { canWork: 'later', family: 'unknown', place: '大阪', comment: '停電' } },
  },
  {
    says: 'nothing pressed is no status',
    raw: 'comment=hello',
    parsed: { answer: { kind: 'unclear', why: { code: 'flow.nothing_chosen', params: {} } } },
  },
  {
    says: 'two choices at once are none',
    raw: 'status=safe&status=help',
    parsed: { answer: { kind: 'unclear', why: { code: 'flow.nothing_chosen', params: {} } } },
  },
  {
    says: 'a status that the page never offered is no status',
    raw: 'status=SAFE',
    parsed: { answer: { kind: 'unclear', why: { code: 'flow.nothing_chosen', params: {} } } },
  },
];
