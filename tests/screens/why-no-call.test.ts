import { expect, test } from 'vitest';
import { bucketOf, NOTHING_KNOWN, type Standing } from '#lib/domain/standing.ts';
import { whyNoCall } from '../../app/(hq)/_person/why-no-call.ts';

const now = new Date('2026-11-24T05:00:00Z');
const why = (standing: Partial<Standing>, deceasedAt: Date | null = null) =>
  whyNoCall({ deceasedAt }, { bucket: bucketOf({ ...NOTHING_KNOWN, ...standing }) });

test('whoever is silent can be called, in a round or in none', () => {
  expect([why({}), whyNoCall({ deceasedAt: null })]).toEqual([null, null]);
});

test('nobody is led to call somebody who died, by the roster or by the round', () => {
  expect([why({}, now), why({ deceased: true }), whyNoCall({ deceasedAt: now })]).toEqual(Array(3).fill('deceased'));
});

test('nobody is led to call somebody excluded, unless a reply came that has to be read', () => {
  expect(why({ excluded: '休業中' })).toBe('excluded');
  expect(why({ excluded: '休業中', unread: 1 })).toBeNull();
});
