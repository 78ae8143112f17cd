import { expect, test } from 'vitest';
import type { FileProblem } from '#lib/base/files/file-problem.ts';
import { readRoster } from '#lib/flows/import-people/read-roster.ts';
import { fileProblemText } from '#lib/text/file-problem-text.ts';

const HEADER = '社員番号,氏名,部署,拠点,電話\n';
const firstProblem = async (text: string): Promise<FileProblem> => (await readRoster(Buffer.from(text))).problems[0]!;

test('a bad phone is told by line, column, value and what to do', async () => {
  const problem = await firstProblem(`${HEADER}${'\n'.repeat(1200)}E1,山田,本社,東京,090-1234-567\n`);
  expect(fileProblemText('ja')(problem)).toBe(
    '1202行目「電話」: 「090-1234-567」は電話番号として読めません。090-1234-5678 のように書いてください。外国の番号は + と国番号から書いてください。',
  );
  expect(fileProblemText('en')(problem)).toBe(
    'Line 1202, “電話”: “090-1234-567” cannot be read as a phone number. Write it as 090-1234-5678, and foreign numbers from + and country code.',
  );
});

test('what people put into cells cannot break the sentence', async () => {
  const problem = await firstProblem(`${HEADER}E1,山田,本社,東京,<b>{y}'s ${'9'.repeat(99)}</b>\n`);
  expect(fileProblemText('ja')(problem)).toMatch(/^2行目「電話」: 「<b>\{y\}'s 9+…」に/);
});

test('a file in no known charset, or without its columns, says how to mend it', async () => {
  expect(fileProblemText('ja')(await firstProblem('社員番号,部署,拠点\n'))).toBe(
    '1行目: 「氏名」（または name）の列がありません。1行目に列の名前を書き、この列を加えてください。',
  );
  const damaged = Buffer.concat([Buffer.from(`${HEADER}E1,山田`), Buffer.from([0xff]), Buffer.from(',本社,東京,\n')]);
  expect(fileProblemText('en')((await readRoster(damaged)).problems[0]!)).toBe(
    'Line 2: What follows “E1,山田” (byte 51 of the file, hex FF) is neither UTF-8 nor Shift_JIS. Save the file as CSV UTF-8.',
  );
});
