import type { Language } from '#lib/domain/person.ts';
import { catalogueOf } from './translate.ts';

/** What a provider's code means, in words; null for a code that has none here. */
export function wordCode(language: Language, code: string): string | null {
  const { code: codes, call } = catalogueOf(language).twilio;
  const sentences: Record<string, string> = { ...codes, ...call };
  return sentences[`c${code}`] ?? sentences[code.replace('-', '_')] ?? null;
}
