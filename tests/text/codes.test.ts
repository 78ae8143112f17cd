import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '#lib/base/problem.ts';
import { catalogueOf } from '#lib/text/translate.ts';
import { sourceFiles, sourceOf } from '../house/source-files.ts';
import { flatten } from './texts.ts';

const sources = sourceFiles('.ts')
  .filter((path) => path.startsWith('lib/') && !path.startsWith('lib/text/'))
  .map((path) => ({ path, source: sourceOf(path) }));

/** What `pattern` captures in the files of a folder. */
const said = (folder: string, pattern: RegExp): string[] =>
  sources
    .filter(({ path }) => path.startsWith(folder))
    .flatMap(({ source }) => [...source.matchAll(pattern)].map(([, code]) => code!));

/** The codes of a Why that are put together from an area and a word. */
const WORDS = {
  answer: said('lib/domain/answer-text/', /(?:because\(|unclear\(|code: )'(\w+)'/g),
  who: said('lib/mail/decide-who.ts', /tray\('(\w+)'/g),
  mail: said('lib/mail/kind/', /(?:verdict\([^,()]+|failure\(\w+), ([^;]*?)[,)]/g).flatMap((second) =>
    [...second.matchAll(/(?<!=== )'(\w+)'/g)].map(([, code]) => code!),
  ),
};

describe('whatever is refused or judged has a sentence', () => {
  it('every problem, and no sentence is left without its problem', () => {
    expect([...flatten(catalogueOf('ja').problems).keys()].sort()).toEqual([...PROBLEM_CODES].sort());
  });

  it('every reason of a verdict that is written out', () => {
    const codes = said('lib/', /'((?:answer|mail|who|flow)\.\w+)'/g);
    expect(codes.length).toBeGreaterThan(10);
    const sentences = flatten(catalogueOf('ja').reading);
    expect(codes.filter((code) => !sentences.has(code))).toEqual([]);
  });

  it.each(Object.entries(WORDS))('every reason of a verdict about the %s', (area, words) => {
    expect(words.length).toBeGreaterThan(3);
    const sentences = flatten(catalogueOf('ja').reading);
    expect(words.filter((word) => !sentences.has(`${area}.${word}`))).toEqual([]);
  });
});
