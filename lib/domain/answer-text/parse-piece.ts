import type { Status } from '../status.ts';
import type { Lexicon } from './lexicon.ts';

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
  const { openers, closers, fillers, turns, together, self } = lexicon;
  const statuses = new Set<Status>();
  const found = { self: false, bare: false };
  let rest = text;
  for (let step = 0; step < MAX_STEPS && rest.trim() !== ''; step++) {
    const core = lexicon.cores.find(({ phrase }) => rest.startsWith(phrase));
    const filler = longest(rest, fillers);
    const opener = longest(rest, together) ?? longest(rest, openers) ?? filler;
    if (core && core.phrase.length >= (opener?.length ?? 0)) {
      statuses.add(core.status);
      rest = after(rest, core.phrase);
      const tail = stripAll(rest, [closers, turns]);
      found.bare = tail === rest;
      rest = tail;
    } else if (opener !== undefined) {
      found.self ||= together.includes(opener) || self.some((phrase) => opener.startsWith(phrase));
      rest = after(rest, opener);
      if (opener === filler) rest = stripAll(rest, [turns]);
    } else return null;
  }
  if (rest.trim() !== '') return null;
  return statuses.size > 0 ? { kind: 'status', statuses: [...statuses], ...found } : { kind: 'filler' };
}

/** Lists are sorted, longest phrase first. */
const longest = (text: string, phrases: readonly string[]): string | undefined =>
  phrases.find((phrase) => text.startsWith(phrase));

function stripAll(text: string, lists: readonly (readonly string[])[]): string {
  let rest = text;
  for (let step = 0; step < MAX_STEPS && rest.trim() !== ''; step++) {
    const phrase = lists.map((list) => longest(rest, list)).find((found) => found !== undefined);
    if (phrase === undefined) return rest;
    rest = after(rest, phrase);
  }
  return rest;
}

/** Phrases of spaced languages carry one blank on each side; the closing one opens the next word. */
const after = (text: string, phrase: string): string =>
  text.slice(phrase.endsWith(' ') ? phrase.length - 1 : phrase.length);
