import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/domain/person.ts';
import { type Area, catalogueOf } from '#lib/text/translate.ts';
import { icuArguments, tagsOf } from './icu-arguments.ts';
import { flatten } from './texts.ts';

const areas = Object.keys(catalogueOf('ja')) as Area[];
const textsOf = (language: (typeof LANGUAGES)[number], area: Area) => flatten(catalogueOf(language)[area]);

describe('the arguments of a message', () => {
  it('are found wherever they stand', () => {
    expect(icuArguments('no argument')).toEqual(new Set());
    expect(icuArguments('{n, plural, one {# of {all}} other {# people}} at {place}')).toEqual(
      new Set(['n', 'all', 'place']),
    );
    expect(icuArguments("it is {what}, '{'not this'}'")).toEqual(new Set(['what']));
  });
});

describe.each(areas)('the texts of %s', (area) => {
  it('are there in every language', () => {
    const japanese = [...textsOf('ja', area).keys()].sort();
    for (const language of LANGUAGES) expect([...textsOf(language, area).keys()].sort()).toEqual(japanese);
  });

  it('take the same arguments in every language', () => {
    for (const [key, text] of textsOf('ja', area)) {
      const takes = (message: string) => ({ key, arguments: icuArguments(message), tags: tagsOf(message) });
      for (const language of LANGUAGES) {
        expect(takes(textsOf(language, area).get(key) ?? '')).toEqual(takes(text));
      }
    }
  });

  it.each(LANGUAGES)('can be said in %s, and none is empty', (language) => {
    const messages = { [area]: catalogueOf(language)[area] } as Record<string, never>;
    const onError = (error: Error): never => {
      throw error;
    };
    const t = createTranslator({ locale: language, messages, onError, timeZone: 'Asia/Tokyo' });
    for (const [key, text] of textsOf(language, area)) {
      const values = [...icuArguments(text)].map((name) => [name, 1] as const);
      const tags = [...tagsOf(text)].map((name) => [name, (inner: string) => inner] as const);
      const said = t.markup(`${area}.${key}` as never, Object.fromEntries([...values, ...tags]) as never);
      expect(said, key).not.toMatch(/^\s*$/);
    }
  });
});
