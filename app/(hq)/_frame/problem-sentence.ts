import { Problem } from '#lib/base/problem.ts';
import type { Language } from '#lib/domain/person.ts';
import { translate } from '#lib/text/translate.ts';

/** The refusal in words; anything that is not one is thrown on. */
export function problemSentence(language: Language, error: unknown): string {
  if (!(error instanceof Problem)) throw error;
  // Safe: tests/text checks that every code has a sentence.
  return translate(language, 'problems')(error.code as never, error.params as never);
}
