import type { Language } from '#lib/domain/person.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { translate } from '#lib/text/translate.ts';

/** What an answer is called; its key where the question has changed since. */
export function optionWord(question: Question, option: string, language: Language): string {
  if (question.kind === 'choice') return question.options.find(({ key }) => key === option)?.label[language] ?? option;
  if (option !== 'yes' && option !== 'no') return option;
  return translate(language, 'recovery')(`ready.${option}`);
}
