import { LANGUAGES } from '../person.ts';
import { isStatus } from '../status.ts';
import {
  isKey,
  LARGEST_NUMBER,
  MOST_OPTIONS,
  MOST_QUESTIONS,
  QUESTION_KINDS,
  type Question,
  type QuestionKind,
} from './question.ts';

/** Why a list of questions cannot be asked, and at which place, counted from 1. */
export type QuestionTrouble =
  | 'too_many'
  | 'no_label'
  | 'few_options'
  | 'many_options'
  | 'same_option'
  | 'no_option_label'
  | 'bad_range'
  | 'same_key';

/** The first question that cannot be asked as it stands; null where all can. */
export function troubleIn(questions: readonly Question[]): { at: number; why: QuestionTrouble } | null {
  if (questions.length > MOST_QUESTIONS) return { at: MOST_QUESTIONS + 1, why: 'too_many' };
  for (const [index, question] of questions.entries()) {
    const why = troubleOf(question, questions.slice(0, index));
    if (why) return { at: index + 1, why };
  }
  return null;
}

function troubleOf(question: Question, before: readonly Question[]): QuestionTrouble | null {
  if (!isKey(question.key) || before.some(({ key }) => key === question.key)) return 'same_key';
  if (LANGUAGES.some((language) => question.label[language] === '')) return 'no_label';
  if (question.kind === 'number') {
    const { min, max } = question;
    const whole = Number.isInteger(min) && Number.isInteger(max);
    return whole && min >= 0 && min < max && max <= LARGEST_NUMBER ? null : 'bad_range';
  }
  if (question.kind !== 'choice') return null;
  const { options } = question;
  if (options.length < 2) return 'few_options';
  if (options.length > MOST_OPTIONS) return 'many_options';
  if (options.some(({ label }) => LANGUAGES.some((language) => label[language] === ''))) return 'no_option_label';
  const keys = new Set(options.map(({ key }) => key));
  const alike = LANGUAGES.some(
    (language) => new Set(options.map(({ label }) => label[language])).size < options.length,
  );
  if (keys.size < options.length || !options.every(({ key }) => isKey(key)) || alike) return 'same_option';
  return options.every(({ means }) => means === undefined || isStatus(means)) ? null : 'same_option';
}

export const isQuestionKind = (value: unknown): value is QuestionKind => QUESTION_KINDS.includes(value as QuestionKind);

/** A key that no question has yet. */
export function freeKey(taken: readonly string[], wish: string): string {
  if (!taken.includes(wish)) return wish;
  for (let n = 2; ; n++) if (!taken.includes(`${wish}_${n}`)) return `${wish}_${n}`;
}
