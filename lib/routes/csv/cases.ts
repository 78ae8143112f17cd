import type { RouteCase } from '../route.ts';

export const cases: RouteCase[] = [
  {
    says: 'a row of a file names who handed it in',
    raw: '{"employeeNumber":"E00042","status":"safe","by":"佐藤","comment":"第三会議室"}',
    parsed: {
      kind: 'reply',
      from: { kind: 'employee', employeeNumber: 'E00042' },
      answer: { kind: 'status', status: 'safe', why: { code: 'flow.chosen', params: {} } },
      enteredBy: '佐藤',
      reason: null,
      extras: { comment: '第三会議室' },
    },
  },
];
