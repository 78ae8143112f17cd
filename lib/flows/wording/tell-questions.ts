import type { Language } from '#lib/domain/person.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { translate } from '#lib/text/translate.ts';

/** The questions of a round as a mail tells them, each on one numbered line with what can be answered; '' where there are none. Pure. */
export function tellQuestions(questions: readonly Question[], language: Language): string {
  if (questions.length === 0) return '';
  const t = translate(language, 'mail');
  const line = (question: Question, index: number): string => {
    const may = optionsOf(question, language);
    const ask = t('question', { no: String(index + 1), label: question.label[language] });
    return may === '' ? ask : t('questionWith', { ask, options: may });
  };
  return [t('alsoAsks'), ...questions.map(line)].join('\n');
}

function optionsOf(question: Question, language: Language): string {
  const t = translate(language, 'mail');
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ label }) => label[language]).join(' / ');
    case 'yes_no':
      return t('yesNo');
    case 'number':
      return t('range', { min: String(question.min), max: String(question.max) });
    case 'text':
      return '';
  }
}
