import { STATUSES, type Status } from '../status.ts';
import { foldJoined, foldSpaced, foldText } from './fold.ts';
import type { Vocabulary } from './vocabulary.ts';
import { en } from './words/en.ts';
import { ja } from './words/ja.ts';
import { pt } from './words/pt.ts';
import { vi } from './words/vi.ts';
import { zh } from './words/zh.ts';

/** A vocabulary made ready for matching: every phrase folded, longest first. */
export interface Lexicon extends Omit<Vocabulary, 'statuses'> {
  fold(text: string): string;
  cores: readonly { status: Status; phrase: string }[];
}

export const LEXICONS: readonly Lexicon[] = [ja, en, zh, vi, pt].map(compile);

function compile(vocabulary: Vocabulary): Lexicon {
  const { spaced, statuses } = vocabulary;
  const fold = spaced ? foldSpaced : foldJoined;
  const ready = (phrases: readonly string[]) =>
    [...new Set(phrases.map((phrase) => fold(foldText(phrase))))].sort((a, b) => b.length - a.length);
  const cores = STATUSES.flatMap((status) => ready(statuses[status]).map((phrase) => ({ status, phrase })));
  return {
    spaced,
    fold,
    cores: cores.sort((a, b) => b.phrase.length - a.phrase.length),
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
    turns: ready(vocabulary.turns),
    hanging: ready(vocabulary.hanging),
    fillers: ready(vocabulary.fillers),
  };
}

/** Whether the folded text holds one of the folded phrases, as words where words are set apart. */
export const holds = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => text.includes(phrase));
