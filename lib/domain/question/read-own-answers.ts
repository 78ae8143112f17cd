import { type Status, severity } from '../status.ts';
import type { OwnAnswer } from './own-answer.ts';
import { LONGEST_TEXT, optionKeysOf, type Question } from './question.ts';

/** What was sent from a form, by question key. */
export type Typed = Readonly<Record<string, string>>;

/** The answers in what was typed; questions without an answer, and answers to no question, are left out. */
export const readOwnAnswers = (questions: readonly Question[], typed: Typed): OwnAnswer[] =>
  questions.flatMap((question) => readOne(question, (typed[question.key] ?? '').trim()) ?? []);

function readOne(question: Question, typed: string): OwnAnswer | null {
  const { key } = question;
  if (typed === '') return null;
  switch (question.kind) {
    case 'choice':
    case 'yes_no':
      return optionKeysOf(question).includes(typed) ? { kind: 'option', key, option: typed } : null;
    case 'number': {
      const number = numberIn(typed);
      const fits = number !== null && number >= question.min && number <= question.max;
      return fits ? { kind: 'number', key, number } : { kind: 'text', key, text: typed.slice(0, LONGEST_TEXT) };
    }
    case 'text':
      return { kind: 'text', key, text: typed.slice(0, LONGEST_TEXT) };
  }
}

/** `３人` is 3; anything with more words is no number. */
export function numberIn(typed: string): number | null {
  const [, digits] = /^(\d{1,6})\s?(人|名|個|台|件|日|時間)?$/.exec(typed.normalize('NFKC').trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** A status with what its own answers mean beside it: an option may make it graver, and never milder. */
export function withMeanings(status: Status, questions: readonly Question[], answers: readonly OwnAnswer[]): Status {
  return meaningsOf(questions, answers).reduce(
    (held, meant) => (severity(meant) > severity(held) ? meant : held),
    status,
  );
}

function meaningsOf(questions: readonly Question[], answers: readonly OwnAnswer[]): Status[] {
  return answers.flatMap((answer) => {
    const question = questions.find(({ key }) => key === answer.key);
    if (answer.kind !== 'option' || question?.kind !== 'choice') return [];
    return question.options.find(({ key }) => key === answer.option)?.means ?? [];
  });
}
