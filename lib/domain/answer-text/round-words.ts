import { digitOf, STATUSES, type Status } from '../status.ts';
import { foldJoined, foldText } from './fold.ts';

/** How one round words its choices where it does not use the usual words. */
export type RoundWords = Readonly<Partial<Record<Status, readonly string[]>>>;

/**
 * The one status whose wording in this round is all that the text says, be it with its number in front; null where it says more, or
 * where two choices are worded alike.
 */
export function choiceOf(text: string, words: RoundWords): Status | null {
  const said = bare(text);
  const meant = STATUSES.filter((status) =>
    words[status]?.some((phrase) => said !== '' && [bare(phrase), digitOf(status) + bare(phrase)].includes(said)),
  );
  return meant.length === 1 ? meant[0]! : null;
}

/** Letters and digits only; a question or a denial keeps what makes it one. */
const bare = (text: string): string => foldJoined(foldText(text)).replace(/[^\p{L}\p{N}?]+/gu, '');
