import type { RouteCase } from '../route.ts';

export const cases: RouteCase[] = [
  {
    says: 'an operator speaks for someone by employee number',
    raw: '{"employeeNumber":"E00042","status":"safe","by":"佐藤","reason":"電話で確認"}',
    parsed: {
      kind: 'reply',
      from: { kind: 'employee', employeeNumber: 'E00042' },
      answer: { kind: 'status', status: 'safe', why: { code: 'flow.chosen', params: {} } },
      enteredBy: '佐藤',
      reason: '電話で確認',
    },
  },
];
