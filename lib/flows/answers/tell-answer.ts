import type { Language } from '#lib/domain/person.ts';
import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { translate } from '#lib/text/translate.ts';

/** An answer as people read it. Pure. */
export function tellAnswer(question: Question, answer: OwnAnswer, language: Language): string {
  switch (answer.kind) {
    case 'number':
      return String(answer.number);
    case 'text':
      return answer.text;
    case 'option':
      return tellOption(question, answer.option, language);
  }
}

/** One option in words. */
export function tellOption(question: Question, option: string, language: Language): string {
  const t = translate(language, 'rounds');
  if (question.kind === 'yes_no') return t(option === 'yes' ? 'answers.yes' : 'answers.no');
  const known = question.kind === 'choice' ? question.options.find(({ key }) => key === option) : undefined;
  return known?.label[language] ?? option;
}
