import { foldJoined, foldSpaced, foldText } from './fold.ts';
import { lexiconsFor } from './lexicon.ts';
import { Phrases } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';
import { en } from './words/en/en.ts';
import { ja } from './words/ja/ja.ts';
import { pt } from './words/pt/pt.ts';
import { vi } from './words/vi/vi.ts';
import { zh } from './words/zh/zh.ts';

const SPACED = alarmsOf([en, vi, pt], foldSpaced);
const JOINED = alarmsOf([ja, zh], foldJoined);

/** Whether folded text holds any word of a status, a danger or a retraction, or a number; without one it states nothing and denies nothing. Tells so in one pass. */
export function holdsAlarm(folded: string): boolean {
  if (/[0-9]/.test(folded)) return true;
  const lexicons = lexiconsFor(folded);
  const isIn = (spaced: boolean) => lexicons.some((lexicon) => lexicon.spaced === spaced);
  return (isIn(true) && SPACED.within(foldSpaced(folded))) || (isIn(false) && JOINED.within(foldJoined(folded)));
}

function alarmsOf(vocabularies: readonly Vocabulary[], fold: (folded: string) => string): Phrases {
  const words = vocabularies.flatMap(({ statuses, dangers, retractions }) => [
    ...Object.values(statuses).flat(),
    ...dangers,
    ...retractions,
  ]);
  return new Phrases(words.map((word) => fold(foldText(word))));
}
