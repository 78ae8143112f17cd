import { type FindingKind, type RosterFinding, sortedFindings } from './finding.ts';
import { foldText, foldWord } from './fold-text.ts';
import { createRomanFinder } from './roman-finder.ts';
import { titledParts } from './titled-parts.ts';
import { createWordIndex, type Hit, type Placed } from './word-index.ts';

/** What the roster calls a person. */
export interface RosterName {
  name: string;
  kana: string | null;
  employeeNumber: string;
}

export interface NameFinder {
  /** Looks for one person; to be called for everybody. */
  look(person: RosterName): void;
  findings(): RosterFinding[];
}

/** Signs that may stand inside of a number; a clock time or an amount is none. */
const ONE_NUMBER = /^[\p{Nd}\s\p{Cf}\-‐-―−ー・_]+$/u;
const BARE_DIGITS = /^\d+$/;
/** A shorter one is only taken for an employee number where the text says so. */
const SHORT = 4;
const CALLED_NUMBER = /(?:番号|社員|社番|no\.?|id|#|№)[\s:：]*$/i;

/** Finds names, kana, romanised names, halves of names with a title, and employee numbers in short texts, for rosters of any size. */
export function createNameFinder(written: readonly Placed<string>[]): NameFinder {
  const texts = written.map(({ place, text }) => ({ place, text: foldText(text) }));
  const find = createWordIndex(texts);
  const roman = createRomanFinder(written);
  const parts = titledParts(texts);
  const found: RosterFinding[] = [];
  const add = (kind: FindingKind, hits: readonly Hit[] = []): void => {
    for (const hit of hits) found.push({ kind, ...hit });
  };

  const lookForNumber = (employeeNumber: string): void => {
    const number = foldWord(employeeNumber);
    const bare = BARE_DIGITS.test(number);
    if (bare && number.length < SHORT) {
      add('number', shortNumbers(written, number));
      return;
    }
    add(
      'number',
      find(number).filter((hit) => !bare || ONE_NUMBER.test(hit.written.normalize('NFKC'))),
    );
  };

  return {
    look: ({ name, kana, employeeNumber }) => {
      const halves = halvesOf(name);
      const spoken = kana === null ? [] : halvesOf(kana);
      add('name', find(halves.join('')));
      if (halves.length > 1) add('name', find([...halves].reverse().join('')));
      if (kana !== null) add('kana', find(spoken.join('')));
      if (kana !== null) add('roman', roman.find(kana));
      if (parts.size > 0 && halves.length > 1) for (const half of halves) add('part', parts.get(half));
      if (parts.size > 0 && spoken.length > 1) for (const half of spoken) add('part', parts.get(half));
      if (kana !== null) add('part', roman.findTitled(kana, parts));
      lookForNumber(employeeNumber);
    },
    findings: () => sortedFindings(found),
  };
}

const halvesOf = (name: string): string[] =>
  name
    .split(/[\s\u3000・,、]+/)
    .map(foldWord)
    .filter((half) => half !== '');

function shortNumbers(texts: readonly Placed<string>[], number: string): Hit[] {
  return texts.flatMap(({ place, text }) => {
    const plain = text.normalize('NFKC');
    return [...plain.matchAll(/\d+/g)]
      .filter(({ 0: digits, index }) => digits === number && CALLED_NUMBER.test(plain.slice(0, index)))
      .map(({ 0: digits }) => ({ place, written: digits }));
  });
}
