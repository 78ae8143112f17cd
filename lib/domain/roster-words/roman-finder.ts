import { evenRoman, romanOf } from './romaji.ts';
import type { Hit, Placed } from './word-index.ts';

export interface RomanFinder {
  /** Both halves of a name in kana, in either order, written in Latin letters. */
  find(kana: string): Hit[];
  /** One half where a title stands beside it. */
  findTitled(kana: string, parts: ReadonlyMap<string, Hit[]>): Hit[];
}

const WORD = /[\p{Script=Latin}\p{M}'’-]+/gu;
/** Between family and given name. */
const NEAR = 3;

/** Japanese names in texts in Latin letters, whatever the romanisation. */
export function createRomanFinder(texts: readonly Placed<string>[]): RomanFinder {
  const pairs = pairsIn(texts);
  const evenParts = new Map<ReadonlyMap<string, Hit[]>, Map<string, Hit[]>>();
  const romanParts = (parts: ReadonlyMap<string, Hit[]>): Map<string, Hit[]> => {
    const known = evenParts.get(parts);
    if (known) return known;
    const latin = [...parts].filter(([part]) => /^[a-z]{2,}$/.test(part));
    const even = new Map(latin.map(([part, hits]) => [evenRoman(part), hits]));
    evenParts.set(parts, even);
    return even;
  };
  return {
    find: (kana) => {
      if (pairs.size === 0) return [];
      const [family = '', given = ''] = halves(kana);
      if (family === '' || given === '') return [];
      return [`${family} ${given}`, `${given} ${family}`, family + given].flatMap((name) => pairs.get(name) ?? []);
    },
    findTitled: (kana, parts) => {
      const even = romanParts(parts);
      return even.size === 0 ? [] : halves(kana).flatMap((half) => even.get(half) ?? []);
    },
  };
}

const halves = (kana: string): string[] => kana.split(/[\s\u3000・]+/).map(romanOf);

function pairsIn(texts: readonly Placed<string>[]): Map<string, Hit[]> {
  const pairs = new Map<string, Hit[]>();
  for (const { place, text } of texts) {
    const plain = text.normalize('NFKC');
    const words = [...plain.matchAll(WORD)].map(({ 0: word, index }) => ({
      from: index,
      to: index + word.length,
      even: evenRoman(word),
    }));
    for (const [i, word] of words.entries()) {
      const next = words[i + 1];
      const add = (name: string, to: number): void => {
        const hit = { place, written: plain.slice(word.from, to) };
        pairs.set(name, [...(pairs.get(name) ?? []), hit]);
      };
      add(word.even, word.to);
      if (next && next.from - word.to <= NEAR) add(`${word.even} ${next.even}`, next.to);
    }
  }
  return pairs;
}
