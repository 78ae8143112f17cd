import type { Language } from '#lib/domain/person.ts';
import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { tellAnswer } from '../answers/tell-answer.ts';

export interface OwnColumn {
  header: string;
  width: number;
  /** What one person answered last to each question. */
  cell(own: readonly OwnAnswer[]): string;
}

/** One column for each question of the round. */
export const ownColumnsOf = (questions: readonly Question[], language: Language): OwnColumn[] =>
  questions.map((question) => ({
    header: question.label[language],
    width: 24,
    cell: (own) => {
      const answer = own.find(({ key }) => key === question.key);
      return answer ? tellAnswer(question, answer, language) : '';
    },
  }));
