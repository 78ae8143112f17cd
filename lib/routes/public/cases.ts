import type { RouteCase } from '../route.ts';

const chosen = { code: 'flow.chosen', params: {} };

export const cases: RouteCase[] = [
  {
    says: 'a pressed choice with the right PIN is a status',
    raw: 'nonce=7k3m&round=3w0q&number=E00042&status=safe',
    envelope: { employeeNumber: 'E00042', pin: { kind: 'right' } },
    parsed: {
      kind: 'reply',
      from: { kind: 'pin', employeeNumber: 'E00042', pin: { kind: 'right' }, roundId: '3w0q' },
      answer: { kind: 'status', status: 'safe', why: chosen },
    },
  },
  {
    says: 'a forgotten PIN stays a claim, with all that was typed',
    raw: 'number=E00042&forgotten=yes&status=help&place=%E5%9C%B0%E4%B8%8B2%E9%9A%8E&comment=%E6%AD%A9%E3%81%91%E3%81%AA%E3%81%84',
    envelope: { employeeNumber: 'E00042', pin: { kind: 'forgotten' } },
    parsed: {
      from: { kind: 'pin', employeeNumber: 'E00042', pin: { kind: 'forgotten' }, roundId: null },
      answer: { kind: 'status', status: 'help', why: chosen },
      extras: { place: '地下2階', comment: '歩けない' },
    },
  },
  {
    says: 'what came while the database was away carries what is needed to check it later',
    raw: 'number=E00042&status=minor',
    envelope: { employeeNumber: 'E00042', pin: { kind: 'unchecked', digest: 'abc' } },
    parsed: {
      from: { kind: 'pin', employeeNumber: 'E00042', pin: { kind: 'unchecked', digest: 'abc' }, roundId: null },
    },
  },
];
