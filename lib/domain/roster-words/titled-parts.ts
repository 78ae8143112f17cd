import { type FoldedText, foldWord } from './fold-text.ts';
import { goesOn, type Hit, type Placed } from './word-index.ts';

/** Longer ones first, so that 本部長 is not taken for 部長 behind a name that ends in 本. */
const BEHIND = [
  '取締役',
  '本部長',
  '支店長',
  '工場長',
  'ちゃん',
  '部長',
  '次長',
  '課長',
  '係長',
  '主任',
  '社長',
  '専務',
  '常務',
  '先生',
  '先輩',
  'sama',
  'さん',
  'さま',
  'くん',
  'san',
  '様',
  '殿',
  '氏',
  '君',
].map(foldWord);
const BEFORE = ['mister', 'mrs', 'mr', 'ms', 'dr'];
const NOT_NAMES = new Set(['皆', '奥', '客', '父', '母', '兄', '姉', '娘', '嫁', '婿', '患者', '担当者', '各位']);
const LONGEST = 15;

/** What stands beside a title and could be half of a name, folded: each length, since no blank tells where a Japanese name begins. */
export function titledParts(texts: readonly Placed<FoldedText>[]): Map<string, Hit[]> {
  const parts = new Map<string, Hit[]>();
  for (const { place, text: folded } of texts) {
    for (const [start, end] of spansIn(folded)) {
      const word = folded.text.slice(start, end);
      if (goesOn(folded, start) || NOT_NAMES.has(word)) continue;
      const hit = { place, written: folded.written.slice(folded.from[start], folded.to[end - 1]) };
      parts.set(word, [...(parts.get(word) ?? []), hit]);
    }
  }
  return parts;
}

function* spansIn(folded: FoldedText): Generator<[number, number]> {
  const { text } = folded;
  for (const title of BEHIND) {
    for (let at = text.indexOf(title, 1); at > 0; at = text.indexOf(title, at + 1)) {
      for (let start = Math.max(0, at - LONGEST); start < at; start++) yield [start, at];
    }
  }
  for (const title of BEFORE) {
    for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) {
      const start = at + title.length;
      if (goesOn(folded, at)) continue;
      for (let end = start + 2; end <= Math.min(text.length, start + LONGEST); end++) {
        if (!goesOn(folded, end)) yield [start, end];
      }
    }
  }
}
