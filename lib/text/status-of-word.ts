import { LANGUAGES } from '#lib/domain/person.ts';
import { digitOf, STATUSES, type Status } from '#lib/domain/status.ts';
import { catalogueOf } from './translate.ts';

const bare = (word: string): string => word.normalize('NFKC').trim().toLowerCase();

const WORDS: ReadonlyMap<string, Status> = new Map(
  STATUSES.flatMap((status) =>
    [status, String(digitOf(status)), ...LANGUAGES.map((language) => catalogueOf(language).status[status])].map(
      (word) => [bare(word), status] as const,
    ),
  ),
);

/** The status that an operator's word or digit names: 無事, Safe, safe, 1, １; nothing is guessed from longer text. */
export const statusOfWord = (word: string): Status | undefined => WORDS.get(bare(word));
