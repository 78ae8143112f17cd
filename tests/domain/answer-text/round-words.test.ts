import { describe, expect, it } from 'vitest';
import { readAnswer } from '#lib/domain/answer-text/read-answer.ts';
import { LANGUAGES } from '#lib/domain/person.ts';
import { digitOf, STATUSES } from '#lib/domain/status.ts';
import { translate } from '#lib/text/translate.ts';

const words = { safe: ['異状なし・出社可', 'Green'], serious: ['赤'], help: ['Red'], minor: ['出社可'] };
const read = (text: string) => {
  const answer = readAnswer(text, words);
  return answer.kind === 'status' ? answer.status : answer.kind;
};

describe('the words of a round', () => {
  it.each(STATUSES)('are read as they stand in our own mails: %s', (status) => {
    for (const language of LANGUAGES) {
      const word = translate(language, 'status')(status);
      for (const text of [word, `${digitOf(status)} ${word}`, `${digitOf(status)}．${word}`, word.toUpperCase()])
        expect(readAnswer(text), text).toMatchObject({ kind: 'status', status });
    }
  });

  it('may be its own, and count where they are all that is said', () => {
    expect(read('異状なし・出社可')).toBe('safe');
    expect(read('1 異状なし、出社可。')).toBe('safe');
    expect(read('green')).toBe('safe');
    expect(read('４　ＲＥＤ')).toBe('help');
    expect(read('出社可')).toBe('minor');
  });

  it('say nothing with other words, another number, or a question beside them', () => {
    for (const text of ['not green', 'Green?', '2 Green', 'Green Red', '赤 Green', '異状なし・出社可ではない'])
      expect(read(text), text).not.toBe('safe');
    expect(readAnswer('Green', { safe: ['Green'], help: ['green'] }).kind).toBe('unclear');
    expect(readAnswer('Green').kind).toBe('unclear');
  });
});
