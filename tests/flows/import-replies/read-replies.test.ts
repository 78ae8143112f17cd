import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readReplies } from '#lib/flows/import-replies/read-replies.ts';

const now = new Date('2026-03-11T06:00:00Z');
const read = (text: string) => readReplies(Buffer.from(text), now);

test('answers taken down in a spreadsheet are read, in Japanese or English, words or digits', () => {
  const text = [
    '社員番号,状態,コメント,回答日時,入力者',
    'E1,無事,自宅にいます,2026/3/11 14:50,佐藤',
    'E2,３,,,',
    'E3,Needs Rescue,"3階\n階段が使えない",2026-03-11T05:51:00Z,佐藤',
    'E3,safe,,,佐藤',
  ].join('\r\n');
  expect(readReplies(iconv.encode(text, 'cp932'), now)).toEqual({
    rows: [
      {
        line: 2,
        employeeNumber: 'E1',
        status: 'safe',
        comment: '自宅にいます',
        saidAt: new Date('2026-03-11T05:50:00Z'),
        by: '佐藤',
      },
      { line: 3, employeeNumber: 'E2', status: 'serious', comment: null, saidAt: null, by: null },
      {
        line: 4,
        employeeNumber: 'E3',
        status: 'help',
        comment: '3階\n階段が使えない',
        saidAt: new Date('2026-03-11T05:51:00Z'),
        by: '佐藤',
      },
      { line: 6, employeeNumber: 'E3', status: 'safe', comment: null, saidAt: null, by: '佐藤' },
    ],
    problems: [],
    warnings: [],
  });
});

test('every bad cell of every line is named', () => {
  const { rows, problems } = read(
    [
      'employee_number,status,comment,said_at,by',
      'E1,safe,,,sato',
      'E2,無事ではない,,,sato',
      ',safe,,yesterday,sato',
      'E4,,,2026-03-11 15:06,s\u0007to',
      'E5,5,,,',
    ].join('\n'),
  );
  expect(rows.map((row) => row.line)).toEqual([2]);
  expect(problems.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
    '3 status status',
    '4 employee_number cell_empty',
    '4 said_at time',
    '5 status cell_empty',
    '5 said_at time_future',
    '5 by cell_control',
    '6 status status',
  ]);
});

test('nothing is safe by a longer text, a prefix or a negation', () => {
  for (const word of [
    '無事です',
    '無事？',
    '11',
    '1 2',
    'unsafe',
    'not safe',
    'safe?',
    '安全',
    'OK',
    'ok',
    '〇',
    '0',
    '-1',
  ]) {
    expect(read(`employee_number,status\nE1,${word}\n`).problems).toMatchObject([{ code: 'status' }]);
  }
});

test('a clock a little ahead is forgiven, a date to come is not', () => {
  const at = (time: string) => read(`employee_number,status,said_at\nE1,1,${time}\n`).problems.length;
  expect(at('2026-03-11 15:04')).toBe(0);
  expect(at('2026-03-11 15:06')).toBe(1);
});

test('a file without a status column is refused', () => {
  expect(read('社員番号,氏名\nE1,山田\n').problems).toMatchObject([
    { line: 1, code: 'column_missing', params: { ja: '状態', en: 'status' } },
  ]);
});
