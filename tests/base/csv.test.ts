import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, readLongCsv } from '#lib/base/files/csv.ts';

test('a record is named by the line on which it starts, whatever line ends and blank lines lie between', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = ['a,b', '1,"two', 'lines"', '', ' , ', '2,"x', '', 'y"', '3,z', ''].join(end);
    expect(readCsv(text).records).toEqual([
      { line: 2, cells: ['1', 'two\nlines'] },
      { line: 6, cells: ['2', 'x\n\ny'] },
      { line: 9, cells: ['3', 'z'] },
    ]);
  }
});

test('whatever stands in the cells comes back as it was, on the line where it was written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '山', '"', ',', '\n', ' ', "'", '\t') });
  const table = fc.array(fc.tuple(cell, cell), { maxLength: 20 });
  fc.assert(
    fc.property(table, (rows) => {
      let line = 2;
      const expected: { line: number; cells: string[] }[] = [];
      let text = 'head,er\n';
      for (const cells of rows) {
        const written = cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
        if (cells.some((value) => value.trim() !== '')) expected.push({ line, cells });
        text += `${written}\n`;
        line += written.split('\n').length;
      }
      expect(readCsv(text).records).toEqual(expected);
    }),
  );
});

test('Excel\'s "Unicode text" is separated by tabs', () => {
  expect(readCsv('番号\t氏名\n1\t山田, 太郎\n').records).toEqual([{ line: 2, cells: ['1', '山田, 太郎'] }]);
});

test('rows of another width are reported with their line, not guessed at', () => {
  const { records, problems } = readCsv('a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n');
  expect(records.map(({ line }) => line)).toEqual([2, 5]);
  expect(problems).toEqual([
    { line: 3, column: null, code: 'row_length', params: { expected: 3, found: 2 } },
    { line: 4, column: null, code: 'row_length', params: { expected: 3, found: 4 } },
  ]);
});

test('a quotation mark that is never closed is reported where it opens, not at the end of the file', () => {
  expect(readCsv('a,b\n1,x\n2,"y\n3,z\n4,z\n').problems).toMatchObject([{ line: 3, code: 'quote_open' }]);
});

test('a stray quotation mark is reported', () => {
  expect(readCsv('a,b\n1,x\n2,5"6\n').problems).toMatchObject([{ line: 3, code: 'quote_stray' }]);
  expect(readCsv('a,b\n1,x\n2,"5"6\n').problems).toMatchObject([{ line: 3, code: 'quote_stray' }]);
});

test('a file without anything in it says so', () => {
  expect(readCsv('\r\n\r\n').problems).toMatchObject([{ line: null, code: 'empty' }]);
});

test('a long file read in stretches says the same as in one piece, whatever is wrong with it', async () => {
  const lines = Array.from({ length: 3_000 }, (_, i) => `${i},"山田\r\n太郎"`).join('\r\n');
  for (const end of ['', '\r\n1,2,3', '\r\n2,5"6', '\r\n2,"y\r\n3,z']) {
    const text = `番号,氏名\r\n${lines}${end}`;
    expect(await readLongCsv(text), end).toEqual(readCsv(text));
  }
  expect(await readLongCsv('')).toEqual(readCsv(''));
});

test('whoever shares the process has a turn after each stretch of a long file', async () => {
  const text = `a,b\n${'1,2\n'.repeat(50_000)}`;
  let turns = 0;
  let over = false;
  const turn = () => {
    turns++;
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  await readLongCsv(text);
  over = true;
  expect(turns).toBeGreaterThanOrEqual(Math.floor(text.length / 32_768));
});
