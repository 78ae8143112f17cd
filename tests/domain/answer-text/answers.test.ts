import { describe, expect, it } from 'vitest';
import { readAnswer } from '#lib/domain/answer-text/read-answer.ts';
import { STATUSES } from '#lib/domain/status.ts';
import type { Answers } from './answers.ts';
import { en } from './en-answers.ts';
import { ja } from './ja-answers.ts';
import { kana } from './kana-answers.ts';
import { pt } from './pt-answers.ts';
import { vi } from './vi-answers.ts';
import { zh } from './zh-answers.ts';

const languages: Record<string, Answers> = { ja, kana, en, zh, vi, pt };
const read = (text: string): string => {
  const answer = readAnswer(text);
  return answer.kind === 'status' ? answer.status : answer.kind;
};

describe.each(Object.entries(languages))('short answers: %s', (_, answers) => {
  for (const status of STATUSES)
    it.each(answers[status])(`reads "%s" as ${status}`, (text) => expect(read(text)).toBe(status));
  it.each(answers.unclear)('leaves "%s" to a person', (text) => expect(read(text)).toMatch(/unclear|empty/));
});

it('has at least 600 of them', () => {
  expect(Object.values(languages).flatMap((answers) => Object.values(answers).flat()).length).toBeGreaterThanOrEqual(
    600,
  );
});
