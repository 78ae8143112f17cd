import type { Status } from '../status.ts';
import type { Lexicon } from './lexicon.ts';
import type { Phrases } from './phrases.ts';

export type Parsed = Statement | { kind: 'filler' };

export interface Statement {
  kind: 'status';
  statuses: readonly Status[];
  /** The speaker is named: "I am", 私も家族も. */
  self: boolean;
  /** Ends in the status word itself, so that a particle on the next line may still turn it. */
  bare: boolean;
}

const MAX_STEPS = 40;

/**
 * Reads a piece from its first to its last word: openers, a status, closers, and so on again.
 * Null when anything is left over, so that only what is understood in full can ever be a status.
 */
export function parsePiece(text: string, lexicon: Lexicon): Parsed | null {
  const statuses = new Set<Status>();
  const found = { self: false, bare: false };
  let rest = text;
  // Without a blank between them 無事 may be the aside's adverb: 無事出社します.
  const mayTurn = () => !lexicon.spaced && found.bare && statuses.has('safe');
  const isDone = () => rest.trim() === '' || (lexicon.asides.has(rest) && !mayTurn());
  for (let step = 0; step < MAX_STEPS && !isDone(); step++) {
    const core = lexicon.cores.at(rest);
    const filler = lexicon.fillers.at(rest);
    const opener = lexicon.together.at(rest) ?? longest(lexicon.openers.at(rest), filler);
    // vi: em is I, em tôi my brother or sister.
    if ((lexicon.others.at(rest)?.length ?? 0) > Math.max(core?.length ?? 0, opener?.length ?? 0)) return null;
    if (core !== undefined && core.length >= (opener?.length ?? 0)) {
      statuses.add(lexicon.statusOf.get(core)!);
      found.self ||= lexicon.self.at(core) !== undefined;
      rest = after(rest, core);
      const tail = stripAll(rest, [lexicon.closers, lexicon.turns]);
      found.bare = tail === rest;
      rest = tail;
    } else if (opener !== undefined) {
      found.self ||= lexicon.together.has(opener) || lexicon.self.at(opener) !== undefined;
      rest = after(rest, opener);
      if (opener === filler) rest = stripAll(rest, [lexicon.turns]);
    } else return null;
  }
  if (!isDone()) return null;
  return statuses.size > 0 ? { kind: 'status', statuses: [...statuses], ...found } : { kind: 'filler' };
}

const longest = (one: string | undefined, other: string | undefined): string | undefined =>
  (one?.length ?? 0) > (other?.length ?? 0) ? one : other;

function stripAll(text: string, lists: readonly Phrases[]): string {
  let rest = text;
  for (let step = 0; step < MAX_STEPS && rest.trim() !== ''; step++) {
    const phrase = lists.map((list) => list.at(rest)).find((found) => found !== undefined);
    if (phrase === undefined) return rest;
    rest = after(rest, phrase);
  }
  return rest;
}

/** Phrases of spaced languages carry one blank on each side; the closing one opens the next word. */
const after = (text: string, phrase: string): string =>
  text.slice(phrase.endsWith(' ') ? phrase.length - 1 : phrase.length);
