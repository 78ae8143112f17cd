import type { FoldedText } from './fold-text.ts';

export interface Placed<T> {
  /** Which text of a notice: `ja.title`. */
  place: string;
  text: T;
}

export interface Hit {
  place: string;
  /** As it stands in the text. */
  written: string;
}

/** Finds a folded word in short texts at once, however many words are asked for. */
export type FindWord = (word: string) => Hit[];

/** By the first two characters of every place: a roster of any size is looked up without reading the texts again. */
export function createWordIndex(texts: readonly Placed<FoldedText>[]): FindWord {
  const starts = new Map<string, { place: string; folded: FoldedText; at: number }[]>();
  for (const { place, text: folded } of texts) {
    for (let at = 0; at + 1 < folded.text.length; at++) {
      const pair = folded.text.slice(at, at + 2);
      const here = { place, folded, at };
      const known = starts.get(pair);
      if (known) known.push(here);
      else starts.set(pair, [here]);
    }
  }
  return (word) => {
    if (word.length < 2) return [];
    const hits: Hit[] = [];
    for (const { place, folded, at } of starts.get(word.slice(0, 2)) ?? []) {
      const end = at + word.length;
      if (folded.text.startsWith(word, at) && !goesOn(folded, at) && !goesOn(folded, end)) {
        hits.push({ place, written: folded.written.slice(folded.from[at], folded.to[end - 1]) });
      }
    }
    return hits;
  };
}

const LATIN = /[\p{Script=Latin}\d]/u;

/** True between two characters of one Latin word or number: there a name neither begins nor ends. */
export function goesOn({ text, from, to }: FoldedText, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  if (before === undefined || after === undefined || !LATIN.test(before) || !LATIN.test(after)) return false;
  return to[at - 1] === from[at] && /\d/.test(before) === /\d/.test(after);
}
