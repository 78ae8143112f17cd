import { MOST_OPTIONS, MOST_QUESTIONS } from '#lib/domain/question/question.ts';
import { isQuestionKind } from '#lib/domain/question/round-questions.ts';
import type { QuestionFields } from './question-fields.ts';
import { QUESTION_TEMPLATES, QUESTIONS_ID, questionId, readIntent } from './question-intents.ts';
import { emptyOption, emptyQuestion, readyQuestion } from './question-templates.ts';

/** The list after a press, and the element that should have the focus; null where the press is about something else. */
export function changeQuestions(
  before: readonly QuestionFields[],
  pressed: unknown,
): { questions: QuestionFields[]; focus: string } | null {
  const intent = readIntent(pressed);
  if (!intent) return null;
  const questions = after([...before], intent.kind, intent.about);
  const seen = questions[placeAfter(intent.kind, Number(intent.about), questions.length)];
  return { questions, focus: seen ? questionId(seen.key) : QUESTIONS_ID };
}

/** Where the question stands that was pressed on; -1 where it is gone. */
function placeAfter(kind: string, at: number, length: number): number {
  switch (kind) {
    case 'up':
      return Math.max(at - 1, 0);
    case 'down':
      return Math.min(at + 1, length - 1);
    case 'option':
      return at;
    case 'remove':
      return -1;
    default:
      return length - 1;
  }
}

function after(questions: QuestionFields[], kind: string, about: string): QuestionFields[] {
  const full = questions.length >= MOST_QUESTIONS;
  const at = Number(about);
  const template = QUESTION_TEMPLATES.find((one) => one === about);
  const taken = questions.map(({ key }) => key);
  if (kind === 'ready' && template && !full) return [...questions, readyQuestion(template, taken)];
  if (kind === 'new' && isQuestionKind(about) && !full) return [...questions, emptyQuestion(about)];
  if (kind === 'remove') return questions.filter((_, index) => index !== at);
  if (kind === 'up' && at > 0) return swapped(questions, at - 1);
  if (kind === 'down') return swapped(questions, at);
  if (kind !== 'option') return questions;
  return questions.map((question, index) =>
    index === at && question.options.length < MOST_OPTIONS
      ? { ...question, options: [...question.options, emptyOption()] }
      : question,
  );
}

function swapped(questions: QuestionFields[], at: number): QuestionFields[] {
  const [upper, lower] = [questions[at], questions[at + 1]];
  return upper && lower ? questions.toSpliced(at, 2, lower, upper) : questions;
}
