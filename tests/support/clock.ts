import type { Clock } from '#lib/base/time/clock.ts';

export interface TestClock extends Clock {
  set(at: Date): void;
  advanceMs(ms: number): void;
}

/** A clock that stands still until it is moved. */
export function testClock(start = new Date('2026-11-24T05:26:00.000Z')): TestClock {
  let now = start;
  return {
    now: () => new Date(now),
    set: (at) => {
      now = at;
    },
    advanceMs: (ms) => {
      now = new Date(now.getTime() + ms);
    },
  };
}
