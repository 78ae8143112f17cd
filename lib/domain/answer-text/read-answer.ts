import type { Status } from '../status.ts';
import type { AnswerReading, Why } from './answer-reading.ts';
import { type Finding, findings } from './findings.ts';
import { foldText } from './fold.ts';
import { othersNamed } from './others-named.ts';
import { choiceOf, type RoundWords } from './round-words.ts';

const MAX_LENGTH = 3000;
const ROUND_WORD = 'round_word';

/** Why an answer was read by the words of a round alone: it counts only where that very round uses them. */
export const BY_ROUND_WORD = `answer.${ROUND_WORD}`;

/** What somebody's own words say about themselves. `safe` comes only from an explicit, unnegated, single choice; all doubt is `unclear`. A round may word its choices in its own way. */
export function readAnswer(newText: string, roundWords: RoundWords = {}): AnswerReading {
  const folded = foldText(newText.slice(0, MAX_LENGTH + 1)).trim();
  if (folded === '') return { kind: 'empty', why: because('empty') };
  if (newText.length > MAX_LENGTH) return unclear('too_long');
  const own = choiceOf(newText, roundWords);
  if (own) return { kind: 'status', status: own, why: because(ROUND_WORD, { words: newText.trim() }) };
  const names = othersNamed(newText);
  if (names.length > 0) return unclear('names_others', { names: names.join('、') });
  return judge(findings(folded));
}

function judge(found: readonly Finding[]): AnswerReading {
  const block = found.find((finding) => finding.kind === 'block');
  if (block) return unclear(block.code, { words: block.words });
  const choices = found.filter((finding) => finding.kind === 'choice');
  const statuses = new Set(choices.map((choice) => choice.status));
  const [status] = statuses;
  if (statuses.size > 1) return unclear('two_statuses', { words: choices.map(({ words }) => words).join(' / ') });
  if (status === undefined) return nothingChosen(found);
  const against = found.find((finding) => contradicts(finding, status));
  if (against) return unclear('mixed', { words: against.words });
  const digit = choices.find((choice) => choice.by === 'digit');
  const word = choices.find((choice) => choice.by === 'word');
  const why = digit && word ? 'digit_and_word' : digit ? 'digit' : 'word';
  return { kind: 'status', status, why: because(why, { digit: digit?.words ?? '', words: word?.words ?? '' }) };
}

function contradicts(finding: Finding, status: Status): boolean {
  if (finding.kind === 'mention') return finding.status !== status;
  return status === 'safe' && (finding.kind === 'danger' || finding.kind === 'turn');
}

function nothingChosen(found: readonly Finding[]): AnswerReading {
  const others = found.find((finding) => finding.kind === 'others');
  if (others) return unclear('about_others', { words: others.words });
  const mention = found.find((finding) => finding.kind === 'mention' || finding.kind === 'danger');
  return mention ? unclear('not_plain', { words: mention.words }) : unclear('no_status');
}

const unclear = (code: string, params: Why['params'] = {}): AnswerReading => ({
  kind: 'unclear',
  why: because(code, params),
});
const because = (code: string, params: Why['params'] = {}): Why => ({ code: `answer.${code}`, params });
