import type { Status } from '../status.ts';
import type { Lexicon } from './lexicon.ts';

export type Parsed = { kind: 'status'; statuses: Status[]; word: string; self: boolean } | { kind: 'filler' } | null;

const MAX_STEPS = 40;

/**
 * Reads a piece from its first to its last word: openers, status, closers, and after a closer that joins another such phrase.
 * Null when anything is left over, so that only what is understood in full can ever be a status.
 */
export function parsePiece(text: string, lexicon: Lexicon): Parsed {
  const { openers, closers, fillers, turns, together, self } = lexicon;
  const statuses: Status[] = [];
  let word = '';
  let rest = text;
  let spokeOfSelf = false;
  for (let step = 0; step < MAX_STEPS && rest.trim() !== ''; step++) {
    const filler = fillers.find((phrase) => isWhole(rest, phrase));
    if (filler !== undefined) return done(statuses, word, spokeOfSelf);
    const core = lexicon.cores.find(({ phrase }) => rest.startsWith(phrase));
    const opener = [together, openers, fillers]
      .map((list) => list.find((phrase) => rest.startsWith(phrase)))
      .find(Boolean);
    if (core && (opener === undefined || core.phrase.length >= opener.length)) {
      statuses.push(core.status);
      word ||= core.phrase.trim();
      rest = after(rest, core.phrase);
      const close = [...closers, ...turns];
      for (let found = true; found; ) {
        const closer = close.find((phrase) => rest.startsWith(phrase));
        found = closer !== undefined && rest.trim() !== '';
        if (closer !== undefined) rest = after(rest, closer);
      }
    } else if (opener !== undefined) {
      spokeOfSelf ||= together.includes(opener) || self.some((phrase) => opener.startsWith(phrase));
      rest = after(rest, opener);
      const turn = turns.find((phrase) => rest.startsWith(phrase));
      if (turn !== undefined && fillers.includes(opener)) rest = after(rest, turn);
    } else return null;
  }
  return rest.trim() === '' ? done(statuses, word, spokeOfSelf) : null;
}

const done = (statuses: Status[], word: string, self: boolean): Parsed =>
  statuses.length > 0 ? { kind: 'status', statuses: [...new Set(statuses)], word, self } : { kind: 'filler' };

const isWhole = (text: string, phrase: string): boolean => text === phrase;

/** Phrases of spaced languages carry one blank on each side; the closing one opens the next word. */
const after = (text: string, phrase: string): string =>
  text.slice(phrase.endsWith(' ') ? phrase.length - 1 : phrase.length);
