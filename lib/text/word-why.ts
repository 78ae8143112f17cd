import type { Why } from '#lib/domain/answer-text/answer-reading.ts';
import type { Language } from '#lib/domain/person.ts';
import { translate } from './translate.ts';

/** The one sentence that tells why a machine judged so. */
export function wordWhy(language: Language, why: Why): string {
  const t = translate(language, 'reading');
  // Safe: tests/text checks that every code that is given anywhere has a sentence.
  return t(why.code as Parameters<typeof t>[0], why.params as never);
}
