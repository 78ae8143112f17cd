import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ANSWER_LANGUAGES, answersOf } from '../fixtures/answers.ts';
import type { Expected } from '../fixtures/build/fixture.ts';
import { FOLDER, FOLDERS } from '../fixtures/build-mails.ts';
import { openDesk } from './desk.ts';

const FIELDS = ['file', 'kind', 'why', 'from', 'subject', 'text', 'newText', 'status', 'needsReading', 'bounces'];
const BOUNCE_FIELDS = ['recipient', 'hard', 'status', 'reason'];
const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the command line, over everything in tests/fixtures', () => {
  const desk = openDesk({ COMPANY_NAME: 'サンプル工業株式会社' });
  afterAll(() => desk.remove());

  it('gives one line of JSON for each mail, always with the same fields', async () => {
    const expected = new Map<string, Expected>();
    for (const folder of FOLDERS.keys())
      for (const line of lines(readFileSync(join(FOLDER, folder, 'expected.jsonl'), 'utf8')))
        expected.set(join(FOLDER, folder, line.file), line);
    const { code, out, err } = await desk.anpi('read', ...expected.keys(), '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const told = lines(out);
    expect(told.map(({ file }) => file)).toEqual([...expected.keys()]);
    for (const verdict of told) {
      const { kind, status } = expected.get(verdict.file)!;
      expect(Object.keys(verdict)).toEqual(FIELDS);
      expect(verdict.kind, verdict.file).toBe(kind);
      expect([null, status], verdict.file).toContain(verdict.status);
      expect(verdict.needsReading).toBe(kind === 'human' && verdict.status === null);
      for (const bounce of verdict.bounces) expect(Object.keys(bounce)).toEqual(BOUNCE_FIELDS);
    }
    const plain = told.filter(({ file }) => expected.get(file)!.status !== null);
    expect(plain.filter(({ status }) => status !== null).length / plain.length).toBeGreaterThanOrEqual(0.9);
  });

  it.each(ANSWER_LANGUAGES)('gives one line of JSON for each short answer: %s', async (language) => {
    const answers = [...answersOf(language, 'clear'), ...answersOf(language, 'doubtful')];
    const input = answers.map(({ id, text }) => JSON.stringify({ id, text })).join('\n');
    const { code, out } = await desk.typing(input, false, 'read-text', '--json');
    expect(code).toBe(0);
    const why = expect.stringMatching(/./);
    expect(lines(out)).toEqual(answers.map(({ id, status }) => ({ id, status, needsReading: status === null, why })));
  });
});
