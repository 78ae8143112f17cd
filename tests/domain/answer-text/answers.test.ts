import { describe, expect, it } from 'vitest';
import { readAnswer } from '#lib/domain/answer-text/read-answer.ts';
import { ANSWER_LANGUAGES, answersOf } from '../../fixtures/answers.ts';

const read = (text: string) => {
  const answer = readAnswer(text);
  return answer.kind === 'status' ? answer.status : null;
};

describe.each(ANSWER_LANGUAGES)('short answers: %s', (language) => {
  it.each(answersOf(language, 'clear'))('reads "$text" as $status', ({ text, status }) =>
    expect(read(text)).toBe(status),
  );
  it.each(answersOf(language, 'doubtful'))('leaves "$text" to a person', ({ text }) => expect(read(text)).toBe(null));
});

it('has at least 600 of them', () => {
  const all = ANSWER_LANGUAGES.flatMap((language) => [
    ...answersOf(language, 'clear'),
    ...answersOf(language, 'doubtful'),
  ]);
  expect(all.length).toBeGreaterThanOrEqual(600);
});
