import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readRoster } from '#lib/flows/import-people/read-roster.ts';

const HEADER = '社員番号,氏名,カナ,部署,拠点,言語,メール,メール2,電話';
const roster = (...lines: string[]) => readRoster(Buffer.from([HEADER, ...lines].join('\r\n')));
const problemsOf = async (...lines: string[]) =>
  (await roster(...lines)).problems.map(({ line, column, code }) => `${line} ${column} ${code}`);

test('a Japanese roster from Excel is read whole', async () => {
  const text = `${HEADER}\r\nＥ００１, 髙橋　花子 ,タカハシ ハナコ,本社／総務部/人事課,大阪,英語,hanako@example.co.jp,foo..bar.@docomo.ne.jp,"090-1234-5678\r\n06-6123-4567"\r\n`;
  const reading = await readRoster(iconv.encode(text, 'cp932'));
  expect(reading.problems).toEqual([]);
  expect(reading.warnings).toEqual([]);
  expect(reading.rows).toEqual([
    {
      line: 2,
      employeeNumber: 'E001',
      name: '髙橋 花子',
      kana: 'タカハシ ハナコ',
      departmentPath: ['本社', '総務部', '人事課'],
      site: '大阪',
      language: 'en',
      mails: ['hanako@example.co.jp', 'foo..bar.@docomo.ne.jp'],
      phones: ['+819012345678', '+81661234567'],
    },
  ]);
});

test('English headers, any order, mails tried in the order of their numbers', async () => {
  const { rows, fields } = await readRoster(
    Buffer.from(
      'Phone,E-Mail 2,Mail (1),Site,Department,Name,Employee No.\n,b@example.jp,a@example.jp,Osaka,HQ,Ann,7\n',
    ),
  );
  expect(rows).toMatchObject([
    { employeeNumber: '7', name: 'Ann', mails: ['a@example.jp', 'b@example.jp'], phones: [] },
  ]);
  expect(fields).not.toContain('language');
});

test('several addresses in one cell stand behind semicolons, the same one twice counts once', async () => {
  const { rows } = await roster('E1,山田,,本社,東京,,a@example.jp; b@example.jp；A@example.jp,a@EXAMPLE.jp,');
  expect(rows[0]?.mails).toEqual(['a@example.jp', 'b@example.jp']);
});

test('everything that is wrong is named at once, each with its line and column', async () => {
  expect(
    await problemsOf(
      'E1,山田,,本社,東京,ja,taro@,,090-1234-567',
      ',山田,,/,,fr,taro@example.jp,,03-1234-5678 内線12',
      'E 3,"山\u0007田",,本社,東京,ja,,,',
      'E4,山田,,本社,東京',
      `E5,${'長'.repeat(201)},,本社,東京,ja,,,`,
      'E6,山\ufffd,,本社,東京,ja,,,',
    ),
  ).toEqual([
    '2 メール mail.domain',
    '2 電話 phone.not_a_number',
    '3 社員番号 cell_empty',
    '3 部署 cell_empty',
    '3 拠点 cell_empty',
    '3 言語 language',
    '3 電話 phone.extension',
    '4 社員番号 employee_number',
    '4 氏名 cell_control',
    '5 null row_length',
    '6 氏名 cell_long',
    '7 氏名 cell_control',
  ]);
});

test('one employee number in two lines is refused, naming both', async () => {
  const line = '山田,,本社,東京,ja,,,';
  const { problems, rows } = await roster(`E1,${line}`, `E2,${line}`, `Ｅ１,${line}`);
  expect(problems).toEqual([
    { line: 4, column: '社員番号', code: 'employee_twice', params: { value: 'E1', first: 2 } },
  ]);
  expect(rows.map((row) => row.line)).toEqual([2, 3]);
});

test('without the columns that it needs a file has no rows, and each missing one is named', async () => {
  const reading = await readRoster(Buffer.from('氏名,部署,氏名\n山田,本社,山田\n'));
  expect(reading.rows).toEqual([]);
  expect(reading.problems.map(({ code, column, params }) => [code, column, params.en])).toEqual([
    ['column_missing', null, 'employee_number'],
    ['column_missing', null, 'site'],
    ['column_twice', '氏名', undefined],
  ]);
});

test('unknown columns, unreachable people, shared addresses and company-made letters are worth a warning', async () => {
  const { warnings, problems } = await readRoster(
    Buffer.from(
      '社員番号,氏名,部署,拠点,血液型,メール\nE1,山\ue000,本社,東京,A,x@example.jp\nE2,田中,本社,東京,B,X@Example.jp\nE3,林,本社,東京,O,\n',
    ),
  );
  expect(problems).toEqual([]);
  expect(warnings.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
    '1 血液型 column_unknown',
    '2 氏名 cell_gaiji',
    '3 メール mail_shared',
    '4 null no_contact',
  ]);
});

test('a file without contact columns says nothing about contacts', async () => {
  expect((await readRoster(Buffer.from('社員番号,氏名,部署,拠点\nE1,山田,本社,東京\n'))).warnings).toEqual([]);
});

test('bytes that are no text are refused before anything else', async () => {
  expect((await readRoster(Buffer.from([0x50, 0x4b, 3, 4]))).problems).toMatchObject([
    { line: null, code: 'workbook' },
  ]);
});
