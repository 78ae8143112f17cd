import type { AnswerReading } from '#lib/domain/answer-text/answer-reading.ts';
import { BY_ROUND_WORD, readAnswer } from '#lib/domain/answer-text/read-answer.ts';
import { choiceOf } from '#lib/domain/answer-text/round-words.ts';
import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { readOwnAnswers, withMeanings } from '#lib/domain/question/read-own-answers.ts';
import { answersInText, statusWords } from '#lib/domain/question/said-by-mail.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Parsed } from '#lib/routes/route.ts';

/** A reply with what it answers to the questions of the round it came to. */
export interface Understood {
  parsed: Parsed;
  answers: readonly OwnAnswer[];
}

/**
 * Pure. Finds the answers to a round's own questions. What they mean makes a stated status graver and never milder, and words that only
 * another round uses state nothing.
 */
export function understand(parsed: Parsed, questions: readonly Question[]): Understood {
  if (parsed.kind !== 'reply') return { parsed, answers: [] };
  const answers = answersOf(parsed, questions);
  const { answer } = parsed;
  if (answer.kind !== 'status') return { parsed, answers };
  if (answer.why.code === BY_ROUND_WORD) {
    const words = String(answer.why.params.words ?? '');
    if (choiceOf(words, statusWords([questions])) !== answer.status)
      return { parsed: { ...parsed, answer: withoutRoundWords(words, answer.status) }, answers };
  }
  const status = withMeanings(answer.status, questions, answers);
  if (status === answer.status) return { parsed, answers };
  return {
    parsed: { ...parsed, answer: { kind: 'status', status, why: { code: 'answer.option', params: {} } } },
    answers,
  };
}

function answersOf(parsed: Parsed & { kind: 'reply' }, questions: readonly Question[]): OwnAnswer[] {
  if (questions.length === 0) return [];
  if (parsed.own) return readOwnAnswers(questions, parsed.own);
  const isLetter = parsed.from.kind === 'mail' || parsed.from.kind === 'phone';
  return isLetter ? answersInText(questions, parsed.text) : [];
}

/** What the words say by themselves, where that is the same; else a person reads them. */
function withoutRoundWords(words: string, status: Status): AnswerReading {
  const plain = readAnswer(words);
  const same = plain.kind === 'status' && plain.status === status;
  return same ? plain : { kind: 'unclear', why: { code: 'answer.no_status', params: {} } };
}
