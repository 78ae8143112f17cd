import type { AnswerReading } from '#lib/domain/answer-text/answer-reading.ts';
import { BY_ROUND_WORD, readAnswer } from '#lib/domain/answer-text/read-answer.ts';
import { choiceOf } from '#lib/domain/answer-text/round-words.ts';
import type { OwnAnswer } from '#lib/domain/question/own-answer.ts';
import type { Question } from '#lib/domain/question/question.ts';
import { readOwnAnswers, withMeanings } from '#lib/domain/question/read-own-answers.ts';
import { answersInText, statusWords, withoutNumbered } from '#lib/domain/question/said-by-mail.ts';
import type { Status } from '#lib/domain/status.ts';
import type { Parsed } from '#lib/routes/route.ts';

/** A reply with what it answers to the questions of the round it came to. */
export interface Understood {
  parsed: Parsed;
  answers: readonly OwnAnswer[];
}

type Reply = Parsed & { kind: 'reply' };

/** Why a text may be unclear for no other reason than an answer that stands in it. */
const IN_THE_WAY: ReadonlySet<string> = new Set(['answer.negated', 'answer.doubt', 'answer.no_status']);

/**
 * Pure. Finds the answers to a round's own questions. What they mean makes a stated status graver and never milder, and words that only
 * another round uses state nothing.
 */
export function understand(parsed: Parsed, questions: readonly Question[]): Understood {
  if (parsed.kind !== 'reply') return { parsed, answers: [] };
  const answers = answersOf(parsed, questions);
  const answer = ownReading(parsed, questions);
  if (answer.kind !== 'status') return { parsed: { ...parsed, answer }, answers };
  const status = withMeanings(answer.status, questions, answers);
  if (status === answer.status) return { parsed: { ...parsed, answer }, answers };
  const graver = { kind: 'status', status, why: { code: 'answer.option', params: {} } } as const;
  return { parsed: { ...parsed, answer: graver }, answers };
}

function ownReading(parsed: Reply, questions: readonly Question[]): AnswerReading {
  const { answer } = parsed;
  if (answer.kind !== 'status') return besideAnswers(parsed, questions);
  if (answer.why.code !== BY_ROUND_WORD) return answer;
  const words = String(answer.why.params.words ?? '');
  const isOfThisRound = choiceOf(words, statusWords([questions])) === answer.status;
  return isOfThisRound ? answer : withoutRoundWords(words, answer.status);
}

const isLetter = ({ from }: Reply): boolean => from.kind === 'mail' || from.kind === 'phone';

function answersOf(parsed: Reply, questions: readonly Question[]): OwnAnswer[] {
  if (questions.length === 0) return [];
  if (parsed.own) return readOwnAnswers(questions, parsed.own);
  return isLetter(parsed) ? answersInText(questions, parsed.text) : [];
}

/** Where only a line such as `問1 いいえ` stood in the way, the status is what all other lines say. */
function besideAnswers(parsed: Reply, questions: readonly Question[]): AnswerReading {
  const { answer } = parsed;
  const rest = isLetter(parsed) && IN_THE_WAY.has(answer.why.code) ? withoutNumbered(questions, parsed.text) : null;
  const again = rest === null ? answer : readAnswer(rest);
  if (again.kind !== 'status') return answer;
  return again.status === 'safe' && parsed.below !== undefined ? answer : again;
}

/** What the words say by themselves, where that is the same; else a person reads them. */
function withoutRoundWords(words: string, status: Status): AnswerReading {
  const plain = readAnswer(words);
  const same = plain.kind === 'status' && plain.status === status;
  return same ? plain : { kind: 'unclear', why: { code: 'answer.no_status', params: {} } };
}
