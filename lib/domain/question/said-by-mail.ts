import { type Finding, findings } from '../answer-text/findings.ts';
import { foldJoined, foldText } from '../answer-text/fold.ts';
import type { RoundWords } from '../answer-text/round-words.ts';
import { LANGUAGES, type Language } from '../person.ts';
import { STATUSES, type Status } from '../status.ts';
import type { OwnAnswer } from './own-answer.ts';
import { type Option, type Question, YES_NO } from './question.ts';
import { readOwnAnswers } from './read-own-answers.ts';

const MOST_LINES = 60;
const YES_NO_WORDS: Record<(typeof YES_NO)[number], readonly string[]> = {
  yes: ['はい', 'yes', '○', '有', 'あり', 'sim', 'có', '是'],
  no: ['いいえ', 'no', '×', '無', 'なし', 'não', 'không', '不是'],
};

/** How a line names a question: `問2`, `Q2`; the number stands in the mail that asked. */
const NUMBERED = /^\s{0,3}(?:問|q)\s?(\d{1,2})(?!\d)[\s:.)、。]{0,3}/;

/**
 * The answers in somebody's own words: a line that is one option of one question and nothing else, or that begins with the number of
 * a question. What is said twice in two ways is left to a person.
 */
export function answersInText(questions: readonly Question[], text: string): OwnAnswer[] {
  const found = new Map<string, OwnAnswer | null>();
  for (const line of text.split('\n').slice(0, MOST_LINES)) {
    const answer = numbered(questions, line) ?? named(questions, line);
    if (!answer) continue;
    const before = found.get(answer.key);
    const differs = before !== undefined && JSON.stringify(before) !== JSON.stringify(answer);
    found.set(answer.key, differs ? null : answer);
  }
  return [...found.values()].filter((answer) => answer !== null);
}

/**
 * The text without the lines that answer a question by its number, with one of its options or a number, in words that have nothing to
 * do with any status; null where there is no such line.
 */
export function withoutNumbered(questions: readonly Question[], text: string): string | null {
  const lines = text.split('\n');
  const rest = lines.filter((line) => {
    const answer = numbered(questions, line);
    return answer === null || answer.kind === 'text' || touchesStatus(line);
  });
  return rest.length < lines.length ? rest.join('\n') : null;
}

const ABOUT_STATUS: ReadonlySet<Finding['kind']> = new Set(['choice', 'mention', 'danger', 'others']);

const touchesStatus = (line: string): boolean =>
  findings(foldText(line).replace(NUMBERED, '')).some(({ kind }) => ABOUT_STATUS.has(kind));

function numbered(questions: readonly Question[], line: string): OwnAnswer | null {
  const folded = line.normalize('NFKC').toLowerCase();
  const [whole = '', no] = NUMBERED.exec(folded) ?? [];
  const question = no === undefined ? undefined : questions[Number(no) - 1];
  if (!question) return null;
  const rest = line.normalize('NFKC').slice(whole.length).trim();
  const option = optionsOf(question).filter(({ words }) => words.some((word) => bare(word) === bare(rest)));
  const typed = option.length === 1 ? option[0]!.key : rest;
  return readOwnAnswers([question], { [question.key]: typed })[0] ?? null;
}

/** Only options of choices are named alone: a bare yes may answer anything. */
function named(questions: readonly Question[], line: string): OwnAnswer | null {
  const said = bare(line);
  if (said === '') return null;
  const meant = questions.flatMap((question) =>
    question.kind === 'choice'
      ? question.options
          .filter((option) => wordsOf(option).some((word) => bare(word) === said))
          .map((option): OwnAnswer => ({ kind: 'option', key: question.key, option: option.key }))
      : [],
  );
  return meant.length === 1 ? meant[0]! : null;
}

function optionsOf(question: Question): { key: string; words: readonly string[] }[] {
  if (question.kind === 'choice')
    return question.options.map((option) => ({ key: option.key, words: wordsOf(option) }));
  return question.kind === 'yes_no' ? YES_NO.map((key) => ({ key, words: YES_NO_WORDS[key] })) : [];
}

const wordsOf = ({ label, words = [] }: Option): string[] => [
  ...LANGUAGES.map((language: Language) => label[language]),
  ...words,
];

/**
 * The words by which mails of these rounds may state a status, from options of which headquarters has said what they mean. A word
 * that any other option uses in another sense, in whatever round, states nothing.
 */
export function statusWords(rounds: readonly (readonly Question[])[]): RoundWords {
  const senses = new Map<string, { word: string; means: Set<Status | null> }>();
  for (const option of rounds.flat().flatMap((question) => (question.kind === 'choice' ? question.options : []))) {
    for (const word of wordsOf(option)) {
      const sense = senses.get(bare(word)) ?? { word, means: new Set() };
      sense.means.add(option.means ?? null);
      senses.set(bare(word), sense);
    }
  }
  const plain = [...senses.values()].filter(({ means }) => means.size === 1);
  return Object.fromEntries(
    STATUSES.map((status) => [status, plain.filter(({ means }) => means.has(status)).map(({ word }) => word)]),
  );
}

const bare = (text: string): string => foldJoined(foldText(text)).replace(/[^\p{L}\p{N}○×?]+/gu, '');
