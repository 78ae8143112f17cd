import type { AnswerReading } from '#lib/domain/answer-text/answer-reading.ts';
import { readAnswer } from '#lib/domain/answer-text/read-answer.ts';
import type { RoundWords } from '#lib/domain/answer-text/round-words.ts';
import { speaksAgainst } from '#lib/domain/answer-text/speaks-against.ts';
import type { MailKind } from './kind/classify.ts';
import type { Footer } from './new-text/trim-reply.ts';

export interface OwnWords {
  kind: MailKind;
  newText: string;
  /** What was taken for a signature and speaks against being safe. */
  below: string | null;
  subject: string;
  roundWords?: RoundWords | undefined;
  /** Words by which a program may have answered for somebody absent. */
  absence?: string | undefined;
  /** The mail was over a limit and has been read in part only. */
  cut: boolean;
}

/** The status that a person stated in a mail: by the body, or by the subject where the body is empty. */
export function readOwnWords({ kind, newText, below, subject, roundWords, absence, cut }: OwnWords): AnswerReading {
  if (kind !== 'human') return { kind: 'unclear', why: { code: 'answer.not_a_person', params: {} } };
  if (cut) return { kind: 'unclear', why: { code: 'answer.cut', params: {} } };
  if (absence) return { kind: 'unclear', why: { code: 'answer.maybe_automatic', params: { words: absence } } };
  const answer = readAnswer(newText, roundWords);
  if (below && answer.kind === 'status' && answer.status === 'safe')
    return { kind: 'unclear', why: { code: 'answer.below', params: { words: below } } };
  if (answer.kind !== 'empty') return answer;
  return isOwnSubject(subject) ? readAnswer(subject, roundWords) : answer;
}

/** What stands like a signature and speaks against being safe; null where nothing does. */
export const saidBelow = (footers: readonly Footer[]): string | null =>
  footers.find(({ text, isLegal }) => speaksAgainst(text, isLegal))?.text ?? null;

/** A subject that answers ours, or carries our brackets, repeats our words and not the person's. */
const isOwnSubject = (subject: string): boolean =>
  !/^\s*(re|fw|fwd|aw|sv|vs|antw|回复|回覆|答复|转发|返信|転送)\s{0,3}(\[\d+\]|\(\d+\))?\s{0,3}[:：]/i.test(subject) &&
  !/[【】[\]]/.test(subject);
