import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { html, lines, type Markup } from './markup.ts';
import type { Words } from './words.ts';

/** What was answered to the round's own questions, each under its label. */
export const ownTold = (
  words: Words,
  questions: readonly Question[],
  answers: readonly OwnAnswer[],
): [string, Markup][] =>
  questions.flatMap((question): [string, Markup][] => {
    const answer = answers.find(({ key }) => key === question.key);
    return answer ? [[question.label[words.language], toldOf(words, question, answer)]] : [];
  });

function toldOf({ t, language }: Words, question: Question, answer: OwnAnswer): Markup {
  if (answer.kind === 'number') return html`${String(answer.number)}`;
  if (answer.kind === 'text') return lines(answer.text);
  const option = question.kind === 'choice' ? question.options.find(({ key }) => key === answer.option) : undefined;
  return html`${option ? option.label[language] : t(answer.option === 'yes' ? 'own.yes' : 'own.no')}`;
}
