import { countAnswers } from '#db/stores/answers/current-answers.ts';
import type { RoundRow } from '#db/stores/rounds/rounds.ts';
import type { Scope } from '#lib/domain/access.ts';
import type { Language } from '#lib/domain/person.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { type RollUp, rollUp } from '#lib/domain/question/roll-up.ts';
import type { Ctx } from '../ctx.ts';
import { tellOption } from './tell-answer.ts';

/** A question with what all answers in reach come to. */
export interface AskedRollUp {
  question: Question;
  label: string;
  rollUp: RollUp;
  /** In words, in the order in which they are asked; none for numbers and texts. */
  options: { text: string; n: number }[];
}

/** The roll-ups of a round's own questions, counts only. */
export async function readRollUps(
  ctx: Pick<Ctx, 'db'>,
  round: Pick<RoundRow, 'id' | 'questions'>,
  language: Language,
  scope: Scope,
): Promise<AskedRollUp[]> {
  const questions = round.questions ?? [];
  if (questions.length === 0) return [];
  const rolled = rollUp(questions, await countAnswers(ctx.db, round.id, { scope }));
  return questions.map((question, index) => {
    const own = rolled[index]!;
    const counts = own.kind === 'options' ? own.counts : [];
    const options = counts.map(({ option, n }) => ({ text: tellOption(question, option, language), n }));
    return { question, label: question.label[language], rollUp: own, options };
  });
}
