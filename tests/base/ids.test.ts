import { expect, test } from 'vitest';
import { newId, newIds } from '#lib/base/ids.ts';

const now = new Date('2026-03-11T05:46:00Z');

test('many ids made at once are all different and in ascending order', () => {
  const ids = newIds(10_000, now);
  expect(new Set(ids).size).toBe(10_000);
  expect(ids).toEqual([...ids].sort());
});

test('an id made later sorts behind one made earlier, one at a time or many', () => {
  const later = new Date(now.getTime() + 128);
  expect(newId(later) > newIds(100, now).at(-1)!).toBe(true);
  expect(newIds(1, later)[0]! > newId(now)).toBe(true);
});
