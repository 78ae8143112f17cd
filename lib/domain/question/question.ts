import type { Language } from '../person.ts';
import type { Status } from '../status.ts';

/** What a round asks beside how somebody is. It is fixed when the round opens, so that every answer keeps its meaning. */
export type Question = ChoiceQuestion | YesNoQuestion | NumberQuestion | TextQuestion;
export type QuestionKind = Question['kind'];

export const QUESTION_KINDS = ['choice', 'yes_no', 'number', 'text'] as const satisfies readonly QuestionKind[];

interface Asked {
  /** The same key in two rounds asks the same thing; answers are looked up by it. */
  key: string;
  label: Record<Language, string>;
  /** Said beside the label; an answer without it is taken all the same. */
  required: boolean;
}

export interface ChoiceQuestion extends Asked {
  kind: 'choice';
  options: readonly Option[];
}

export interface YesNoQuestion extends Asked {
  kind: 'yes_no';
}

/** Whole numbers only. */
export interface NumberQuestion extends Asked {
  kind: 'number';
  min: number;
  max: number;
}

export interface TextQuestion extends Asked {
  kind: 'text';
}

export interface Option {
  key: string;
  label: Record<Language, string>;
  /** By which a mail may say it, beside its labels. */
  words?: readonly string[];
  /** Set by headquarters alone: whoever chooses this option says this of themselves too. */
  means?: Status;
}

/** The question of this key is the one by which the recovery screens tell who can come to work. */
export const CAN_COME = 'can_come';

export const MOST_QUESTIONS = 10;
export const MOST_OPTIONS = 10;
export const LARGEST_NUMBER = 99_999;
export const LONGEST_TEXT = 300;

export const YES_NO = ['yes', 'no'] as const;

export const isKey = (text: string): boolean => /^[a-z][a-z0-9_]{0,31}$/.test(text);

/** The keys that an answer by choice can have; none for numbers and texts. */
export function optionKeysOf(question: Question): readonly string[] {
  if (question.kind === 'choice') return question.options.map(({ key }) => key);
  return question.kind === 'yes_no' ? YES_NO : [];
}
