import { LANGUAGES, type Language } from '#lib/domain/person.ts';

/** What the employees' pages speak: the languages, and やさしい日本語 for those to whom Japanese is new. */
export const VOICES = [...LANGUAGES, 'easy'] as const;
export type Voice = (typeof VOICES)[number];

export const voiceNamed = (name: string | null): Voice | null => VOICES.find((voice) => voice === name) ?? null;

/** The language in which headquarters' own words stand on such a page. */
export const languageOf = (voice: Voice): Language => (voice === 'easy' ? 'ja' : voice);
