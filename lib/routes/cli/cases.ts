import type { RouteCase } from '../route.ts';

export const cases: RouteCase[] = [
  {
    says: 'an operator speaks for someone and says when it was said',
    raw: '{"employeeNumber":"E00042","status":"safe","by":"佐藤","saidAt":"2020-01-01T00:00:00.000Z"}',
    parsed: {
      kind: 'reply',
      from: { kind: 'employee', employeeNumber: 'E00042' },
      answer: { kind: 'status', status: 'safe', why: { code: 'flow.chosen', params: {} } },
      enteredBy: '佐藤',
      saidAt: new Date('2020-01-01T00:00:00.000Z'),
    },
  },
];
