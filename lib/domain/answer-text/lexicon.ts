import { STATUSES, type Status } from '../status.ts';
import { foldJoined, foldSpaced, foldText } from './fold.ts';
import { Phrases } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';
import { en } from './words/en/en.ts';
import { ja } from './words/ja/ja.ts';
import { pt } from './words/pt/pt.ts';
import { vi } from './words/vi/vi.ts';
import { zh } from './words/zh/zh.ts';

/** A vocabulary made ready for matching: every phrase folded and indexed. */
export type Lexicon = Record<Exclude<keyof Vocabulary, 'spaced' | 'statuses'>, Phrases> & {
  spaced: boolean;
  /** The words of every status together, and the status of each. */
  cores: Phrases;
  statusOf: ReadonlyMap<string, Status>;
};

const COMPILED = { ja: compile(ja), en: compile(en), zh: compile(zh), vi: compile(vi), pt: compile(pt) };
const SPACED = [COMPILED.en, COMPILED.vi, COMPILED.pt];

const LATIN = /\p{Script=Latin}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;

/** The languages that a text may be in, by its script. */
export const lexiconsFor = (text: string): Lexicon[] => [
  ...(HAN.test(text) || KANA.test(text) ? [COMPILED.ja, COMPILED.zh] : []),
  ...(LATIN.test(text) ? SPACED : []),
];

/** A piece as each language compares it; kana make it Japanese and not Chinese. */
export function* inEachLanguage(
  text: string,
  lexicons: readonly Lexicon[],
): Generator<{ lexicon: Lexicon; folded: string }> {
  let spaced: string | undefined;
  let joined: string | undefined;
  for (const lexicon of lexicons) {
    if (lexicon === COMPILED.zh && KANA.test(text)) continue;
    if (lexicon.spaced) spaced ??= foldSpaced(text);
    else joined ??= foldJoined(text);
    yield { lexicon, folded: (lexicon.spaced ? spaced : joined) ?? '' };
  }
}

function compile(vocabulary: Vocabulary): Lexicon {
  const { spaced, statuses } = vocabulary;
  const fold = spaced ? foldSpaced : foldJoined;
  const folded = (phrases: readonly string[]) => phrases.map((phrase) => fold(foldText(phrase)));
  const ready = (phrases: readonly string[]) => new Phrases(folded(phrases));
  const statusOf = new Map(
    STATUSES.flatMap((status) => folded(statuses[status]).map((phrase) => [phrase, status] as const)),
  );
  return {
    spaced,
    cores: new Phrases(statusOf.keys()),
    statusOf,
    openers: ready(vocabulary.openers),
    closers: ready(vocabulary.closers),
    self: ready(vocabulary.self),
    others: ready(vocabulary.others),
    together: ready(vocabulary.together),
    negations: ready(vocabulary.negations),
    doubts: ready(vocabulary.doubts),
    questions: ready(vocabulary.questions),
    dangers: ready(vocabulary.dangers),
    retractions: ready(vocabulary.retractions),
    relays: ready(vocabulary.relays),
    rehearsals: ready(vocabulary.rehearsals),
    denials: ready(vocabulary.denials),
    turns: ready(vocabulary.turns),
    instructions: ready(vocabulary.instructions),
    hanging: ready(vocabulary.hanging),
    places: ready(vocabulary.places),
    asides: ready(vocabulary.asides),
    fillers: ready(vocabulary.fillers),
  };
}
