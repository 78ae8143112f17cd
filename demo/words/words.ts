import type { Status } from '#lib/domain/status.ts';
import type { Language } from '../company/person.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** What people write, by what they mean. */
export interface Words {
  /** Nobody could take these for anything else. */
  clear: Record<Status, readonly string[]>;
  /** Only a person can say what these mean; the empty one is a reply with nothing but our own mail quoted. */
  unclear: readonly string[];
  /** Typed into a table or a file for oneself or a colleague. */
  typed: Record<Status, readonly string[]>;
  typedUnclear: readonly (string | null)[];
  comments: readonly string[];
  /** What those add who are badly hurt or cannot get away. */
  cries: readonly string[];
}

export const WORDS: Record<Language, Words> = { ja, en };
