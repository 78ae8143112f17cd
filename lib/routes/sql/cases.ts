import type { RouteCase } from '../route.ts';

export const cases: RouteCase[] = [
  {
    says: 'a row may say no more than who, and keeps its comment',
    raw: '{"employeeNumber":"E00042","status":"","comment":"連絡あり"}',
    parsed: {
      kind: 'reply',
      from: { kind: 'employee', employeeNumber: 'E00042' },
      extras: { comment: '連絡あり' },
      enteredBy: null,
    },
  },
];
