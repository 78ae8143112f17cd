import {
  MOST_OPTIONS,
  MOST_QUESTIONS,
  type Option,
  type Question,
  type QuestionKind,
} from '#lib/domain/question/question.ts';
import { isQuestionKind } from '#lib/domain/question/round-questions.ts';
import { isStatus, type Status } from '#lib/domain/status.ts';

/** One question as it was typed, right or not. */
export interface QuestionFields {
  kind: QuestionKind;
  key: string;
  labelJa: string;
  labelEn: string;
  required: boolean;
  min: string;
  max: string;
  options: OptionFields[];
}

export interface OptionFields {
  key: string;
  labelJa: string;
  labelEn: string;
  /** Separated by commas. */
  words: string;
  means: Status | '';
}

const MOST = { label: 120, option: 60, words: 200, key: 32, number: 6 };

/** The names under which a question and an option stand in a form. */
export const nameOf = (question: number, field: string): string => `question.${question}.${field}`;
export const optionNameOf = (question: number, option: number, field: string): string =>
  nameOf(question, `option.${option}.${field}`);

/** The questions in a form, in their order. */
export function questionFieldsOf(form: FormData): QuestionFields[] {
  const text = (name: string, most: number) =>
    String(form.get(name) ?? '')
      .trim()
      .replace(/\s+/g, ' ')
      .slice(0, most);
  const questions: QuestionFields[] = [];
  for (let q = 0; q < MOST_QUESTIONS; q++) {
    const of = (field: string, most: number) => text(nameOf(q, field), most);
    const kind = form.get(nameOf(q, 'kind'));
    if (!isQuestionKind(kind)) break;
    questions.push({
      kind,
      key: of('key', MOST.key),
      labelJa: of('labelJa', MOST.label),
      labelEn: of('labelEn', MOST.label),
      required: form.has(nameOf(q, 'required')),
      min: of('min', MOST.number),
      max: of('max', MOST.number),
      options: optionFieldsOf((o, field, most) => text(optionNameOf(q, o, field), most)),
    });
  }
  return questions;
}

function optionFieldsOf(text: (option: number, field: string, most: number) => string): OptionFields[] {
  const options: OptionFields[] = [];
  for (let o = 0; o < MOST_OPTIONS; o++) {
    const key = text(o, 'key', MOST.key);
    if (key === '') break;
    const means = text(o, 'means', MOST.key);
    options.push({
      key,
      labelJa: text(o, 'labelJa', MOST.option),
      labelEn: text(o, 'labelEn', MOST.option),
      words: text(o, 'words', MOST.words),
      means: isStatus(means) ? means : '',
    });
  }
  return options;
}

/** Names and values that `questionFieldsOf` reads again. */
export const pairsOf = (questions: readonly QuestionFields[]): [string, string][] =>
  questions.flatMap(({ options, required, ...texts }, q): [string, string][] => [
    ...Object.entries(texts).map(([field, value]): [string, string] => [nameOf(q, field), value]),
    ...(required ? [[nameOf(q, 'required'), 'yes'] as [string, string]] : []),
    ...options.flatMap((option, o) =>
      Object.entries(option).map(([field, value]): [string, string] => [optionNameOf(q, o, field), value]),
    ),
  ]);

/** What was typed as questions; an empty wording is that of the other language, options without words are left out. */
export const askedOf = (questions: readonly QuestionFields[]): Question[] => questions.map(askedOne);

function askedOne({ kind, key, labelJa, labelEn, required, min, max, options }: QuestionFields): Question {
  const asked = { key, label: both(labelJa, labelEn), required };
  if (kind === 'number') return { ...asked, kind, min: wholeOf(min), max: wholeOf(max) };
  if (kind === 'choice')
    return { ...asked, kind, options: options.filter(({ labelJa: ja, labelEn: en }) => ja || en).map(optionOf) };
  return { ...asked, kind };
}

function optionOf({ key, labelJa, labelEn, words, means }: OptionFields): Option {
  const typed = words.split(/[、,，]/).map((word) => word.trim());
  const own = typed.filter((word) => word !== '');
  return {
    key,
    label: both(labelJa, labelEn),
    ...(own.length > 0 ? { words: own } : {}),
    ...(means === '' ? {} : { means }),
  };
}

const both = (ja: string, en: string) => ({ ja: ja || en, en: en || ja });

const wholeOf = (typed: string): number => {
  const digits = typed.normalize('NFKC');
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
};
