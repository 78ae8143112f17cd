import { expect, test } from 'vitest';
import {
  answeredBy,
  cornersOf,
  curveScale,
  halfAt,
  milestonesUntil,
  ticksOf,
} from '#app/_ui/board/curve/curve-scale.ts';

const curve: [number, number][] = [
  [1, 10],
  [2, 30],
  [20, 40],
];

test.each([
  [18, 60, 'Minutes'],
  [60, 60, 'Minutes'],
  [61, 120, 'Minutes'],
  [600, 1440, 'Hours'],
  [9 * 1440, 14 * 1440, 'Days'],
] as const)('after %i minutes the curve is %i minutes wide, told in %s', (minutes, span, unit) => {
  expect(curveScale(minutes)).toMatchObject({ span, unit });
});

test('the last tick is the right edge', () => {
  expect(ticksOf(curveScale(100)).at(-1)).toEqual({ minute: 120, value: 120 });
  expect(ticksOf(curveScale(200)).at(-1)).toEqual({ minute: 240, value: 4 });
});

test('while nobody answers the line stays level instead of rising slowly', () => {
  expect(cornersOf(curve, 25, 40)).toEqual([
    [0, 0],
    [1, 10],
    [2, 30],
    [19, 30],
    [20, 40],
    [25, 40],
  ]);
});

test('before anybody has answered the line lies on the ground until now', () => {
  expect(cornersOf([], 3, 0)).toEqual([
    [0, 0],
    [3, 0],
  ]);
});

test('half is the first minute by which half of everybody asked had answered', () => {
  expect(halfAt(curve, 60)).toBe(2);
  expect(halfAt(curve, 81)).toBeUndefined();
  expect(halfAt([], 0)).toBeUndefined();
});

test('the numbers under the curve are those of the curve', () => {
  expect(milestonesUntil(18)).toEqual([5, 10, 15]);
  expect([0, 5, 25].map((minute) => answeredBy(curve, minute))).toEqual([0, 30, 40]);
});
