import { optionKeysOf, type Question } from './question.ts';

/** How many people gave one answer to one question. */
export interface AnswerCount {
  key: string;
  /** Null for a number or a text. */
  option: string | null;
  number: number | null;
  n: number;
}

/** What all answers to one question come to; everybody is counted once, by the last word. */
export type RollUp = { key: string; answered: number } & (
  | { kind: 'options'; counts: { option: string; n: number }[] }
  | { kind: 'number'; sum: number; median: number | null; least: number | null; most: number | null; unread: number }
  | { kind: 'text' }
);

/** One roll-up for each question, in the order in which they are asked. */
export const rollUp = (questions: readonly Question[], counts: readonly AnswerCount[]): RollUp[] =>
  questions.map((question) =>
    rollUpOne(
      question,
      counts.filter(({ key }) => key === question.key),
    ),
  );

function rollUpOne(question: Question, counts: readonly AnswerCount[]): RollUp {
  const { key } = question;
  const answered = counts.reduce((sum, { n }) => sum + n, 0);
  if (question.kind === 'text') return { kind: 'text', key, answered };
  if (question.kind === 'number') return { kind: 'number', key, answered, ...ofNumbers(counts) };
  const of = (option: string) => counts.reduce((sum, count) => (count.option === option ? sum + count.n : sum), 0);
  return {
    kind: 'options',
    key,
    answered,
    counts: optionKeysOf(question).map((option) => ({ option, n: of(option) })),
  };
}

function ofNumbers(counts: readonly AnswerCount[]) {
  const rising = counts.filter(hasNumber).sort((a, b) => a.number - b.number);
  const people = rising.reduce((sum, { n }) => sum + n, 0);
  const at = (place: number): number => {
    let passed = 0;
    for (const { number, n } of rising) {
      passed += n;
      if (passed > place) return number;
    }
    return 0;
  };
  return {
    sum: rising.reduce((sum, { number, n }) => sum + number * n, 0),
    median: people === 0 ? null : (at(Math.floor((people - 1) / 2)) + at(Math.floor(people / 2))) / 2,
    least: rising[0]?.number ?? null,
    most: rising.at(-1)?.number ?? null,
    unread: counts.reduce((sum, { number, n }) => (number === null ? sum + n : sum), 0),
  };
}

const hasNumber = (count: AnswerCount): count is AnswerCount & { number: number } => count.number !== null;
