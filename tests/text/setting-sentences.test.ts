import { expect, test } from 'vitest';
import { settingSentence, TOLD_IN_JAPANESE } from '#lib/text/setting-sentence.ts';
import { describeSettings } from '#lib/wire.ts';

const settings = describeSettings({}).flatMap(({ spec }) => Object.values(spec));

test('every setting has a sentence in Japanese and in English', () => {
  const silent = settings.filter((setting) => !/[ぁ-ん]/.test(settingSentence('ja', setting)));
  expect(silent.map(({ env }) => env)).toEqual([]);
  expect(settings.filter((setting) => !/[a-z]{2}/.test(settingSentence('en', setting)))).toEqual([]);
});

test('no sentence is left of a setting that is gone', () => {
  const names = new Set(settings.map(({ env }) => env));
  expect(TOLD_IN_JAPANESE.filter((env) => !names.has(env))).toEqual([]);
});
