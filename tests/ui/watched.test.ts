import { expect, test } from 'vitest';
import { hear, liveOf, watchedFrom } from '#app/_ui/live/watched.ts';
import { exampleBoard } from './example-board.ts';

const board = exampleBoard();
const asOf = new Date(board.asOf);
const later = (ms: number) => new Date(asOf.getTime() + ms);
const start = watchedFrom(board, 1000);

test('before the first word the screen is waiting, not live', () => {
  expect(liveOf(start, 1500)).toEqual({ kind: 'waiting' });
});

test('five seconds of silence are late, thirty are a cut that names the time of the numbers', () => {
  const heard = hear(start, { kind: 'beat', asOf: later(2000), atMs: 3000 });
  expect(liveOf(heard, 7999)).toEqual({ kind: 'live' });
  expect(liveOf(heard, 8000)).toEqual({ kind: 'late', seconds: 5 });
  expect(liveOf(heard, 32_999)).toEqual({ kind: 'late', seconds: 29 });
  expect(liveOf(heard, 33_000)).toEqual({ kind: 'cut', at: later(2000) });
});

test('a server that never speaks is cut as well', () => {
  expect(liveOf(start, 31_000)).toEqual({ kind: 'cut', at: asOf });
});

test('a heartbeat without a time moves the time on by what has passed here', () => {
  expect(hear(start, { kind: 'beat', asOf: null, atMs: 3500 }).asOf).toEqual(later(2500));
});

test('a snapshot replaces numbers and time, even when the clock of the server has gone back', () => {
  const earlier = { ...board, answered: 700, asOf: later(-60_000).toISOString() };
  const heard = hear(start, { kind: 'snapshot', snapshot: earlier, atMs: 2000 });
  expect(heard.snapshot.answered).toBe(700);
  expect(heard.asOf).toEqual(later(-60_000));
});
