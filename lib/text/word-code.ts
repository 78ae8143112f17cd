import type { Language } from '#lib/domain/person.ts';
import { catalogueOf } from './translate.ts';

/** What a provider's code means, in words; null for a code that has none here. */
export function wordCode(language: Language, code: string): string | null {
  const { code: codes, call } = catalogueOf(language).twilio;
  const sentences: Record<string, string> = { ...codes, ...call };
  return sentences[`c${code}`] ?? sentences[code.replace('-', '_')] ?? null;
}

/** Why a message failed, in words with the raw code behind them: what begins with a code that has words is said in these. */
export function wordReason(language: Language, reason: string): string {
  const [code = ''] = reason.split(' ');
  const words = wordCode(language, code);
  return words === null ? reason : `${words} (${code})`;
}
